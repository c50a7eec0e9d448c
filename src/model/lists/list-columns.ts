import { labels, type KnowsCode } from '../numbers/find-codes.ts';

/** Where the numbers of a table are, by the places of their columns. */
export interface ListColumns {
	readonly code: number;
	/** The column that says how often each code occurred; missing where none does. */
	readonly count?: number;
}

/** The number of a sign-in that succeeded, which stands among the codes. */
export const success = '0';

/** A code alone in a cell, perhaps quoted or set in bold, with or without its prefix. */
const codeCell = /^["'*`]{0,4}(?:aadsts[ :-]?)?(\d{5,8}|0)["'*`:.]{0,4}$/i;
/** A whole number alone in a cell, its thousands perhaps apart. */
const countCell = /^["'*`]{0,4}(\d{1,3}(?:[,. \u00a0\u202f’]\d{3}){1,4}|\d{1,12})(?:[.,]0{1,2})?["'*`]{0,4}$/;

/** The head of a column that holds codes. */
const codeHead = new RegExp(`^["'*\`\\s]{0,4}(?:[\\w.]{1,40}\\.)?(?:${labels})["'*\`\\s:]{0,4}$`, 'iu');
/** The heads of columns that hold counts: what queries and sheets call them, before names that only speak of counting. */
const countHeads = [
	/^\W{0,4}(?:count_?|count of .{1,40}|number of .{1,40}|counts|total|hits|events|cnt|n|qty|anzahl|häufigkeit|menge|nombre|effectif|cantidad|recuento|conteggio|quantidade|contagem|aantal|antal|liczba|ilość|количество|件数|回数|数量|计数|次数|計數|개수|건수)\W{0,4}$/iu,
	/count|total|anzahl|sum_|sign-?ins|failures|errors|requests|attempts|occurrences/iu,
] as const;

/** The code that fills a cell; nothing for any other cell. */
export function readCode(cell = ''): string | undefined {
	return codeCell.exec(cell.trim())?.[1];
}

/** The whole number that fills a cell; nothing for any other cell. */
export function readCount(cell = ''): number | undefined {
	const digits = countCell.exec(cell.trim())?.[1]?.replace(/\D/g, '');
	return digits === undefined ? undefined : Number(digits);
}

/** The cells of one column. */
function columnOf(rows: readonly (readonly string[])[], place: number): readonly string[] {
	return rows.flatMap((row) => row[place] ?? []);
}

/** Whether each number is the one before and one more: what is counted, such as lines or tickets. */
function isCounted(numbers: readonly (number | undefined)[]): boolean {
	return (
		numbers.length > 1 && numbers.every((number, place) => place === 0 || number === Number(numbers[place - 1]) + 1)
	);
}

/**
 * How many different known codes are in a column of which most numbers are known; none where the column holds something
 * else. Without a head that says so, two codes are the least, and they do not just count.
 */
function countKnown(cells: readonly string[], isKnown: KnowsCode, isNamed: boolean): number {
	const ids = cells.flatMap((cell) => readCode(cell) ?? []).filter((id) => id !== success);
	const known = ids.filter(isKnown);
	if (!isNamed && (known.length * 2 < ids.length || isCounted(ids.map(Number)))) return 0;
	return new Set(known).size;
}

/**
 * The columns of a table that hold codes and how often each occurred; nothing where no column holds at least two
 * different known codes. A head says which holds counts, else it is the only other column of whole numbers, or the first
 * of them behind the codes.
 * @param head the first row, which may name the columns
 * @param rows the rows behind it
 */
export function findListColumns(
	head: readonly string[],
	rows: readonly (readonly string[])[],
	isKnown: KnowsCode,
): ListColumns | undefined {
	const width = Math.max(head.length, ...rows.map(({ length }) => length));
	const places = Array.from({ length: Math.min(width, mostColumns) }, (_, place) => place);
	const named = places.filter((place) => codeHead.test(head[place] ?? ''));
	const knownAt = places.map((place) => countKnown(columnOf(rows, place), isKnown, named.includes(place)));
	const candidates = named.some((place) => (knownAt[place] ?? 0) > 0) ? named : places;
	const [code] = candidates.toSorted((one, other) => (knownAt[other] ?? 0) - (knownAt[one] ?? 0));
	if (code === undefined || (knownAt[code] ?? 0) < fewestKnown) return undefined;
	const count = findCounts(head, rows, { code, places, isKnown });
	return count === undefined ? { code } : { code, count };
}

/** A table of more columns holds its codes in the first of them. */
const mostColumns = 200;
const fewestKnown = 2;

/** The place of the column that says how often each code occurred. */
function findCounts(
	head: readonly string[],
	rows: readonly (readonly string[])[],
	{ code, places, isKnown }: { code: number; places: readonly number[]; isKnown: KnowsCode },
): number | undefined {
	const withCode = rows.filter((row) => readCode(row[code]) !== undefined);
	const whole = places.filter((place) => {
		if (place === code) return false;
		const numbers = withCode.map((row) => readCount(row[place]));
		if (numbers.includes(undefined) || (place < code && isCounted(numbers))) return false;
		return columnOf(withCode, place).filter((cell) => isKnown(readCode(cell) ?? '')).length * 2 <= withCode.length;
	});
	for (const pattern of countHeads) {
		const named = whole.find((place) => pattern.test(head[place] ?? ''));
		if (named !== undefined) return named;
	}
	// Of rows of single sign-ins, a number without such a name is a port, a duration or an id.
	const ids = withCode.map((row) => readCode(row[code]));
	if (places.length > 2 && new Set(ids).size < ids.length) return undefined;
	return whole.length === 1 ? whole[0] : (whole.find((place) => place > code) ?? whole[0]);
}
