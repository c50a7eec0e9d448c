import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInColumns } from './columns.ts';
import { findCodeIds } from './find-codes.ts';
import { toPlainText } from '../text/plain-text.ts';

const knownCodes = [
	'50011',
	'50012',
	'50020',
	'50058',
	'50059',
	'50126',
	'53003',
	'65001',
	'70000',
	'70002',
	'90093',
	'700211',
	'7000218',
	'9002326',
];
const isKnown = (id: string): boolean => knownCodes.includes(id);
const findIn = (plain: string) => findCodeIds(plain, isKnown, findInColumns(plain, isKnown));
const idsIn = (text: string): string[] => findIn(toPlainText(text)).map(({ id }) => id);

describe('findCodeIds', () => {
	test.each([
		['AADSTS50058', '50058'],
		['2026-11-02;adele@contoso.com;"53003";Failure', '53003'],
		['a\tb\t50126\tc', '50126'],
		['| app | 65001 | user |', '65001'],
		['aadsts 50058', '50058'],
		['AADSTS-50058:', '50058'],
		['AADSTS：50058', '50058'],
		['AADSTS50058：サイレント', '50058'],
		['ADSTS50059: No tenant', '50059'],
		['AADST7000218: The request body', '7000218'],
		['aaDSTS90093', '90093'],
		['ASDSTS50058', '50058'],
		['AADTSTS 50058', '50058'],
		['AADSTS 50 058', '50058'],
		['aadsts 5 0 1 2 6', '50126'],
		['AADSTS500\n20: User account', '50020'],
		['AADSTS5002\r\n    0: User account', '50020'],
		['AADSTS50020\n2024-05-01 User account', '50020'],
		['AADST550058: A silent sign-in request', '50058'],
		['AADSTSS0058: A silent sign-in request', '50058'],
		['AADSTS500ll: The redirect URI', '50011'],
		['AAD5TS5OO58', '50058'],
		['"iErrorCode":50011,', '50011'],
		['AADSTS 50.126', '50126'],
		['AADSTS error code 50126', '50126'],
		['[**700211**]', '700211'],
		['AADSTS[**700211**]: No match', '700211'],
		['Timestamp: 2024-05-01 10:11:12ZAADSTS50020: User account', '50020'],
		['Error Code: 53003', '53003'],
		['Sign-in error code 53003', '53003'],
		['Fehlercode: 53003', '53003'],
		['ResultType 50126', '50126'],
		['"errorCode": 50126,', '50126'],
		['{"error_codes":[50011]}', '50011'],
		['{\\"error_codes\\":[50011],\\"x\\":1}', '50011'],
		['"code":"AADSTS50020"', '50020'],
		['https://login.microsoftonline.com/error?code=50011', '50011'],
		['error=invalid_request&error_description=AADSTS50011%3a+The+reply+URL', '50011'],
		['AADSTS%252050011%253a', '50011'],
		['login#:~:text=se.-,AADSTS50011,-%3A%20The', '50011'],
		['AADSTS700[21](https://example.com/21)1: No match', '700211'],
		['ServerError: invalid_request: 9002326 - [2024-05-01 10:11:12Z]', '9002326'],
		['<b>AADSTS</b>50058', '50058'],
		['_AADSTS50058_', '50058'],
		['u"AADSTS50058: x"', '50058'],
		['│ AADSTS50058: x │', '50058'],
		['users get 53003 since yesterday', '53003'],
		['sign-in failed (53003)', '53003'],
		['2024-05-01T10:11:12Z,ada@example.com,Failure,53003,Other', '53003'],
	])('finds the code in %s', (text, id) => {
		expect(idsIn(text)).toEqual([id]);
	});

	test.each([
		['a list of numbers, one a line', '50126\n50058\n53003'],
		['a list below a sentence', 'We see these every day:\n50126\n\n50058\n53003\nWhat are they?'],
		['a list below its head', 'Sign-in error code\n50126\n50058\n53003'],
		['a list with successes in it', '0\n50126\n0\n50058\n0\n0\n53003'],
		['columns with their counts', 'ResultType\tcount_\n50126\t1234\n50058\t50999\n53003\t7'],
		['a Markdown table', '| ResultType | count_ |\n|---|---:|\n| 50126 | 1234 |\n| 50058 | 7 |\n| 53003 | 1 |'],
		['a CSV file', '"user","status.errorCode"\r\n"ada","50126"\r\n"bob","50058"\r\n"cy","53003"'],
		['a filter that begins with success', 'SigninLogs | where ResultType !in ("0", "50126", "50058", "53003")'],
		['a filter of a log query', 'SigninLogs | where ResultType !in ("50126", "50058", 53003)'],
	])('finds every code in %s', (_, text) => {
		expect(idsIn(text).toSorted()).toEqual(['50058', '50126', '53003']);
	});
	test('takes no S of the prefix for a digit where the number as it is written is a code', () => {
		const isKnown = (id: string): boolean => ['550024', '50024'].includes(id);
		expect(findCodeIds('AADSTS550024: Configuring', isKnown).map(({ id }) => id)).toEqual(['550024']);
		expect(findCodeIds('AADST550024: Configuring', isKnown).map(({ id }) => id)).toEqual(['550024']);
		expect(findCodeIds('AADST550024: x', (id) => id === '50024').map(({ id }) => id)).toEqual(['50024']);
	});
	test('keeps the order of a filter', () => {
		expect(idsIn('ResultType in (50126, 50058, 53003)')).toEqual(['50126', '50058', '53003']);
	});
	test('finds the only code in a column by its head', () => {
		expect(idsIn('ResultType\tcount_\n50126\t1234')).toEqual(['50126']);
		expect(idsIn('amount\tcount_\n50126\t1234')).toEqual([]);
	});

	test.each([
		['numbers that count', '50011\n50012'],
		['a column with mostly other numbers', 'id\n50126\n81234\n94321\n50058\n71234'],
		['one number twice', '50126\n50126'],
		['a GUID', 'Trace ID: 50058000-5005-5005-5005-500580005058'],
		['a port', 'http://localhost:50011/callback'],
		['a place in a file', 'at app (main.js:50011:24)'],
		['a line number', 'line 50011'],
		['a date', '50011-05-01'],
		['a duration', 'took 50011 ms'],
		['an account number', 'account 50011'],
		['part of a longer number', '5001150011500115001150011'],
		['an amount', '$50011 and 50,011'],
		['a memory address', '0x50011'],
		['a fragment of a word', 'build50011x'],
		['a number of MSAL for iOS', 'Error Domain=MSALErrorDomain Code=-50011 "(null)"'],
		['a negative number in JSON', '{"code":-50011,"message":"sign-in failed"}'],
		['a message of SQL Server', 'Msg 50011, Level 16, State 1, login failed'],
		['a process number', 'python3[50011]: sign-in failed'],
		['a number in a text about something else', 'we sold 50011 apples'],
	])('takes %s for no code', (_, text) => {
		expect(idsIn(text)).toEqual([]);
	});

	test('puts the specific code before the one that wraps it', () => {
		expect(idsIn('AADSTS70002: Error validating credentials. AADSTS50012: Invalid client secret is provided.')).toEqual(
			['50012', '70002'],
		);
	});
	test('puts the inner of two that wrap first', () => {
		expect(idsIn('AADSTS70002: Error validating credentials. AADSTS70000: The grant is invalid.')).toEqual([
			'70000',
			'70002',
		]);
	});
	test('keeps several codes in the order of the text', () => {
		expect(idsIn('first AADSTS65001, later AADSTS50011')).toEqual(['65001', '50011']);
	});
	test('puts a known code before one that the site lacks', () => {
		expect(idsIn('AADSTS999999: x. AADSTS50058: y')).toEqual(['50058', '999999']);
	});
	test('names a code that the site lacks', () => {
		expect(idsIn('AADSTS123456: x')).toEqual(['123456']);
	});
	test.each([
		"ERROR 1045 (28000): Access denied for user 'app'@'localhost'",
		'sign-in failed, SQLSTATE[28000]',
		'login error, SQLSTATE: 28000',
	])('leaves the state of a database alone: %s', (text) => {
		expect(findCodeIds(text, (id) => id === '28000')).toEqual([]);
	});
	test('leaves numbers alone when a code is written out', () => {
		expect(idsIn('AADSTS50058 failed 50011 times')).toEqual(['50058']);
	});
	test('says where a code is and how it was found', () => {
		expect(findCodeIds('see AADSTS50058', isKnown)).toEqual([{ id: '50058', index: 4, evidence: 'prefixed' }]);
	});
	test('is also one of four digits, right behind its prefix, as a few codes have', () => {
		expect(findCodeIds('AADSTS2346: The app is for other accounts.', isKnown)).toEqual([
			{ id: '2346', index: 0, evidence: 'prefixed' },
		]);
		expect(findCodeIds('an AADSTS error of 2024', isKnown)).toEqual([]);
		expect(findCodeIds('AADSTS 2024-05-01 10:00', isKnown).map(({ id }) => id)).not.toContain('2024');
	});

	const spellings = [
		(id: string) => `AADSTS${id}`,
		(id: string) => `aadsts ${id}:`,
		(id: string) => `AADSTS-${id}`,
		(id: string) => `ADSTS${id}`,
		(id: string) => `Error Code: ${id}`,
		(id: string) => `{"error_codes":[${id}]}`,
		(id: string) => `AADSTS%20${id}%3a`,
		(id: string) => `AADSTS ${Array.from(id).join(' ')}`,
		(id: string) => `**AADSTS${id}**`,
		(id: string) => `${id} - [2024-05-01 10:11:12Z]`,
	];
	test('finds any known code in any spelling', () => {
		fc.assert(
			fc.property(fc.constantFrom(...knownCodes), fc.constantFrom(...spellings), (id, spell) => {
				expect(idsIn(`it says ${spell(id)} here`)).toEqual([id]);
			}),
		);
	});
	test('finds no code in random letters', () => {
		fc.assert(
			fc.property(fc.array(fc.stringMatching(/^[B-Zb-z]{1,9}$/)), (words) => {
				expect(idsIn(words.join(' '))).toEqual([]);
			}),
		);
	});
});
