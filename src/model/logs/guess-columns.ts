import type { Field } from './field-names.ts';
import { readTime } from './read-time.ts';
import type { Columns } from './row-fields.ts';

/** What the cells of a column look like. */
type Looks = (cell: string) => boolean;

const addressPattern = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})$/i;
/** The words in the head of a column of other numbers. */
const otherNumbers = /token|signature|latency|duration|autonomous|port|http|version/i;

/**
 * The columns of a table whose heads are in a language that is not known here: what the heads do not tell, the cells of
 * its first rows do. A column of results holds only numbers, most of them known codes.
 */
export function guessColumns(
	columns: Columns,
	heads: readonly string[],
	rows: readonly (readonly string[])[],
	isKnownCode: (code: string) => boolean,
): Columns {
	const find = (field: Field, looks: Looks, share: number): readonly number[] => {
		if (columns[field].length > 0) return columns[field];
		const found = heads.findIndex((head, column) => !otherNumbers.test(head) && fits(rows, column, looks, share));
		return found < 0 ? [] : [found];
	};
	const isCode: Looks = (cell) => cell === '0' || (/^\d{5,8}$/.test(cell) && isKnownCode(cell));
	const code = find('code', isCode, 0.6);
	// A column of zeros alone could be anything.
	const isSure = code.some((column) => rows.some((cells) => (cells[column] ?? '').trim().length > 1));
	return {
		...columns,
		code: isSure ? code : columns.code,
		user: find('user', (cell) => /^[^@\s]{1,99}@[^@\s]{3,99}$/.test(cell), 0.5),
		address: find('address', (cell) => addressPattern.test(cell), 0.5),
		time: find('time', (cell) => readTime(cell).seconds > 0, 0.8),
	};
}

/** Whether so many of the cells that hold something look right. */
function fits(rows: readonly (readonly string[])[], column: number, looks: Looks, share: number): boolean {
	const cells = rows.flatMap((row) => row[column]?.trim() || []);
	return cells.length > 0 && cells.filter(looks).length >= cells.length * share;
}
