import { describe, expect, test } from 'vitest';
import { listMany, readNumberList } from './number-list.ts';

const known = ['50011', '50012', '50053', '50058', '50074', '50076', '50126', '53003', '65001', '70002', '700082'];
const isKnown = (id: string): boolean => known.includes(id);

/** The numbers of a text, each with its count where it has one. */
function read(text: string): string {
	const reading = readNumberList(text, isKnown);
	let step = reading.next();
	while (step.done !== true) step = reading.next();
	return step.value.map(({ id, count }) => (count === undefined ? id : `${id}:${String(count)}`)).join(' ');
}

describe('a list of codes', () => {
	test.each([
		['in lines', '50126\n50053\n53003', '50126 50053 53003'],
		['in lines with prefixes', 'AADSTS50126\r\nAADSTS50053\r\nAADSTS53003', '50126 50053 53003'],
		['in lines below a head', 'ResultType\n50126\n50053\n', '50126 50053'],
		['in lines that end in commas', '"50126",\n"50053",\n"53003"', '50126 50053 53003'],
		['in lines as a list of points', '- 50126\n- 50053\n* 53003', '50126 50053 53003'],
		['in lines, some of them again', '50126\n50053\n53003\n50126\n50126', '50126:3 50053:1 53003:1'],
		['in lines with a number that is not known', '50126\n50053\n99999', '50126 50053 99999'],
		['with the number of success', '0\n50126\n50053', '0 50126 50053'],
		['one after the other', '50126, 50053;53003', '50126 50053 53003'],
		['one after the other, apart by spaces', '50126 50053 53003', '50126 50053 53003'],
		['one after the other, apart by tabs', '50126\t50053\t53003', '50126 50053 53003'],
		['in rows that have only codes', '50126,50053,53003\n50074,50076,65001', '50126 50053 53003 50074 50076 65001'],
		['of a query', 'SigninLogs | where ResultType in ("50126", "50053")', '50126 50053'],
		['of a query without what it is compared with', "in~ ('50126','50053','99999')", '50126 50053 99999'],
		['of a query that leaves them out', '| where ResultType !in (50126, 50053)\n| take 10', '50126 50053'],
		['of a query with the number of success', 'where ResultType !in ("0","50126","50053")', '0 50126 50053'],
		['that a query gives a name', 'let known = dynamic(["50126","50053"]);', '50126 50053'],
		['as JSON', '["50126", 50053, 53003]', '50126 50053 53003'],
		['in lines with prefixes that are written apart', 'AADSTS 50126\nAADSTS-50053\nAADSTS53003', '50126 50053 53003'],
	])('%s', (_name, text, expected) => {
		expect(read(text)).toBe(expected);
	});
});

describe('a list of codes with counts', () => {
	test.each([
		['in rows with tabs', '50126\t12\n50053\t3', '50126:12 50053:3'],
		[
			'in rows with tabs below heads',
			'ResultType\tcount_\n50126\t1,204\n50053\t3\n0\t90000',
			'50126:1204 50053:3 0:90000',
		],
		['whose column comes first', 'Anzahl;Fehlercode\n12;50126\n3;50053', '50126:12 50053:3'],
		['behind a column that numbers the rows', '1\t50126\t40\n2\t50053\t30', '50126:40 50053:30'],
		['beside other numbers', 'ResultType,Port,Count\n50126,443,12\n50053,80,3', '50126:12 50053:3'],
		['beside words', '50126,Invalid password,12\n50053,Locked,3', '50126:12 50053:3'],
		[
			'in CSV with quotation marks',
			'"ResultType","Text","count_"\r\n"50126","a, ""b""","12"\r\n"50053","c","3"',
			'50126:12 50053:3',
		],
		['in a Markdown table', '| ResultType | count_ |\n|---|---:|\n| 50126 | 12 |\n| `50053` | 3 |', '50126:12 50053:3'],
		['in a drawn table', '┌───┬───┐\n│ 50126 │ 12 │\n│ 50053 │ 3 │', '50126:12 50053:3'],
		['apart by spaces', 'ResultType   count_\n50126   12\n50053   3', '50126:12 50053:3'],
		['behind colons', '50126: 12\n50053: 3', '50126:12 50053:3'],
		['as `uniq -c` prints them', '     12 50126\n      3 50053', '50126:12 50053:3'],
		['in JSON records', '[{"ResultType":"50126","count_":12},{"ResultType":"50053","count_":3}]', '50126:12 50053:3'],
		['in JSON lines', '{"errorCode":50126,"n":12}\n{"errorCode":50053,"n":3}', '50126:12 50053:3'],
		['in a JSON record by number', '{"50053": 3, "50126": 12}', '50053:3 50126:12'],
		['in a JSON record by prefixed number', '{"AADSTS50053": 3, "AADSTS50126": 12}', '50053:3 50126:12'],
		['on a JSON page', '{"value":[{"code":50126,"count":12},{"code":50053,"count":3}]}', '50126:12 50053:3'],
		[
			'in the JSON answer to a query',
			'{"tables":[{"columns":[{"name":"ResultType"},{"name":"count_"}],"rows":[["50126",12],["50053",3]]}]}',
			'50126:12 50053:3',
		],
		['in brackets', '50126 (12)\n50053 (3)', '50126:12 50053:3'],
		['with a word behind them', '50126: 12 times\n50053: 1 time', '50126:12 50053:1'],
		['before a sign', '12x 50126\n3x 50053', '50126:12 50053:3'],
		[
			'as PowerShell groups them',
			'Count Name                      Group\n----- ----                      -----\n   12 50126                     {@{Code=50126}}\n    3 50053                     {@{Code=50053}}',
			'50126:12 50053:3',
		],
		['beside words, apart by several spaces', '50126  Invalid password   12\n50053  Locked   3', '50126:12 50053:3'],
		['of a code that is there twice', '50126\t12\n50053\t3\n50126\t5', '50126:17 50053:3'],
		['that are as long as codes', '50126\t12345\n50053\t20000', '50126:12345 50053:20000'],
		['of rows of single sign-ins', 'User,ResultType,Port\na,50126,443\nb,50053,80\nc,50126,443', '50126:2 50053:1'],
		['with a number that is not known', 'ResultType\tcount_\n50126\t5\n50053\t4\n99999\t3', '50126:5 50053:4 99999:3'],
	])('%s', (_name, text, expected) => {
		expect(read(text)).toBe(expected);
	});
});

describe('no list', () => {
	test.each([
		['', ''],
		['one number', '50126'],
		['two numbers', '50126, 50053'],
		['two numbers in lines', 'AADSTS50126\nAADSTS50053'],
		['an error text with two codes', 'AADSTS70002: Error validating credentials. AADSTS50012: Invalid client secret.'],
		['an error text with two codes in lines', 'AADSTS70002: Error validating.\nAADSTS50012: Invalid.\nTrace ID: 1\n'],
		['an error body', '{"error":"invalid_grant","error_codes":[70002,50012],"timestamp":"2026-03-04 09:12:44Z"}'],
		['details of one sign-in', 'Error code\n50126\nStatus\nFailure\nPort\n443\nUser\nAda\nSession\n50053\nApp\nPortal'],
		['numbers that are not known', '12345\n23456\n34567'],
		['a JSON object without codes', '{"value":[{"id":"a"}],"tables":[null]}'],
		['something else in the form of an answer to a query', '{"tables":[{"columns":[null],"rows":[null,["50126"]]}]}'],
		['a sentence', 'First 50126, then 50053 for the same user.'],
	])('%s', (_name, text) => {
		expect(read(text)).toBe('');
	});
});

test('more codes than an error text has are a list, in the order of the text', () => {
	const text = 'AADSTS50126 and AADSTS50053, AADSTS53003 or AADSTS50011; AADSTS50058';
	const found = ['53003', '50126', '50058', '50053', '50011'];
	expect(listMany(text, found).map(({ id }) => id)).toEqual(['50126', '50053', '53003', '50011', '50058']);
	expect(listMany(text, found.slice(1))).toEqual([]);
});

test('a long text is read in pieces', () => {
	const reading = readNumberList('50126\t1\n50053\t1\n'.repeat(2500), isKnown);
	expect([reading.next().done, reading.next().done]).toEqual([false, false]);
	expect(reading.next()).toEqual({
		done: true,
		value: [
			{ id: '50126', count: 2500 },
			{ id: '50053', count: 2500 },
		],
	});
});
