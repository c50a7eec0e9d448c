import type { CodeWords } from '../model/findings/write-table.ts';
import type { CodeCount } from '../model/sign-ins/count-codes.ts';
import { sortRows } from '../model/table/order.ts';

/** The columns of which the greatest number is first at the first press; `SignInLog.astro` marks their heads. */
const greatestFirst: readonly string[] = ['user', 'app', 'address', 'last'];

/**
 * Codes sorted by a column of their table; as they come where nobody sorted them.
 * @param sort the key of the column, with a minus before it for the other direction
 */
export function sortCodes(
	codes: readonly CodeCount[],
	sort: string,
	wordsOf: (code: string) => CodeWords,
): readonly CodeCount[] {
	if (sort === '') return codes;
	const rows = codes.map((code) => ({ id: code.code, commonness: code.count, code }));
	return sortRows(rows, turn(sort), (row, key) => textOf(row.code, key, wordsOf)).map(({ code }) => code);
}

/** Texts are sorted the least first, so that of a column of numbers the greatest come first the other way round. */
function turn(sort: string): string {
	const key = sort.replace(/^-/, '');
	if (!greatestFirst.includes(key)) return sort;
	return key === sort ? `-${key}` : key;
}

function textOf(code: CodeCount, key: string, wordsOf: (code: string) => CodeWords): string {
	switch (key) {
		case 'user':
		case 'app':
		case 'address':
			return String(code[key].distinct);
		case 'last':
			return code.last === 0 ? '' : String(code.last);
		case 'title':
		case 'credential':
			return wordsOf(code.code)[key];
		default:
			return code.code;
	}
}
