import { comparedNumbers, type KnowsCode } from '../numbers/find-codes.ts';
import { listJsonRows, listLines, splits, type SplitLine } from './list-cells.ts';
import { findListColumns, readCode, readCount, success, type ListColumns } from './list-columns.ts';

/** A number of a list, known or not. */
export interface ListedNumber {
	readonly id: string;
	/** How often it occurred, where the text says so. */
	readonly count?: number;
}

/** From so many lines it is seen what the columns of a text hold. */
const sampleLines = 200;
/** Of fewer numbers with nothing around them each is answered. */
const fewestAlone = 3;
/** A text with more codes than this is a list, wherever they are in it. */
const mostInError = 4;

/** What a query language compares a column with, and the list that it gives a name. */
const comparedList = new RegExp(
	String.raw`(?:\b!?in~?|\bdynamic\s?\(|\bhas_any)\s{0,3}[([]\s{0,9}(${comparedNumbers})`,
	'gi',
);
/** What stands around the numbers of a list that has nothing else. */
const aroundNumbers = /[\s,;|"'`()[\]{}]+/;
const wordOfList = /^(?:|result_?types?|error_?codes?|codes?|in~?|and|or|und|et|y|=+|:)$/i;

/** Takes the numbers of a list one after the other, each once, in the order in which they came. */
class NumberTally {
	readonly #counts = new Map<string, number>();
	#isRepeated = false;
	readonly #columns: ListColumns;

	constructor(columns: ListColumns) {
		this.#columns = columns;
	}

	/** Takes a row; one without a number in the column of codes is a head, a sum or a remark. */
	add(row: readonly string[]): void {
		const id = readCode(row[this.#columns.code]);
		if (id === undefined) return;
		const before = this.#counts.get(id);
		if (before !== undefined) this.#isRepeated = true;
		const count = this.#columns.count === undefined ? 1 : (readCount(row[this.#columns.count]) ?? 0);
		this.#counts.set(id, (before ?? 0) + count);
	}

	/** The numbers with how often they occurred: as a column says, or in how many rows where some are in several. */
	get numbers(): readonly ListedNumber[] {
		const hasCounts = this.#isRepeated || this.#columns.count !== undefined;
		return [...this.#counts].map(([id, count]) => (hasCounts ? { id, count } : { id }));
	}
}

/** The numbers of a query's lists, or of a text that holds nothing but numbers. */
function readOneLine(text: string, isKnown: KnowsCode): readonly ListedNumber[] {
	const compared = [...text.matchAll(comparedList)].flatMap(([, list = '']) => list.match(/\d+/g) ?? []);
	const words = compared.length > 0 ? compared : text.split(aroundNumbers).filter((word) => !wordOfList.test(word));
	const ids = words.flatMap((word) => readCode(word) ?? []);
	const failed = new Set(ids.filter((id) => id !== success));
	const known = [...failed].filter(isKnown);
	const isList = ids.length === words.length && known.length > 0 && known.length * 2 >= failed.size;
	return isList && failed.size >= (compared.length > 0 ? 2 : fewestAlone)
		? [...new Set(ids)].map((id) => ({ id }))
		: [];
}

/**
 * Whether a column of whole lines is a list: it is most of its text, because an error's details have numbers in lines of
 * their own, too, and it has a head or several numbers.
 */
function isColumn(lines: readonly string[]): boolean {
	const ids = lines.flatMap((line) => readCode(line) ?? []);
	const hasHead = readCode(lines[0]) === undefined;
	return ids.length * 2 >= lines.length && (hasHead || new Set(ids).size >= fewestAlone);
}

/** How the lines of a table are to be read. */
interface TableShape {
	readonly split: SplitLine;
	readonly columns: ListColumns;
}

/** How the lines of a text are to be read, if they are a table or a column. */
function findShape(sample: readonly string[], isKnown: KnowsCode): TableShape | undefined {
	for (const split of splits) {
		const rows = sample.map((line) => split(line)).filter(({ length }) => length > 0);
		const isWhole = rows.every(({ length }) => length === 1);
		if (isWhole ? !isColumn(rows.map(([line = '']) => line)) : rows.length < 2) continue;
		if (!isWhole && isOnlyCodes(rows.flat(), isKnown)) return undefined;
		const columns = findTableColumns(isWhole ? rows : rows.filter(({ length }) => length > 1), isKnown);
		if (columns) return { split, columns };
	}
	return undefined;
}

/** Whether cells hold codes and nothing else: then their columns say nothing. */
function isOnlyCodes(cells: readonly string[], isKnown: KnowsCode): boolean {
	const ids = cells.flatMap((cell) => readCode(cell) ?? []);
	return ids.length === cells.length && ids.filter(isKnown).length * 4 > ids.length * 3;
}

/** The columns of rows of which the first without a code may name them. */
function findTableColumns(rows: readonly (readonly string[])[], isKnown: KnowsCode): ListColumns | undefined {
	const [first = [], ...rest] = rows;
	const hasHead = first.every((cell) => readCode(cell) === undefined);
	return findListColumns(hasHead ? first : [], hasHead ? rest : rows, isKnown);
}

/**
 * The numbers of a text that is a list of codes, in its order; none where it is not one. Codes are in lines, in the column
 * of a table however its cells are separated, in the list of a query, in JSON, or alone one after the other. Numbers that
 * are not known are kept. The work is shared out: after each piece it can be interrupted.
 */
export function* readNumberList(text: string, isKnown: KnowsCode): Generator<undefined, readonly ListedNumber[]> {
	const plain = text.replace(/^\ufeff/, '').replaceAll('\u00a0', ' ');
	const json = listJsonRows(plain);
	if (json) return readRows(json, isKnown);
	const lines = listLines(plain);
	const shape = lines.length > 1 ? findShape(lines.slice(0, sampleLines), isKnown) : undefined;
	if (!shape) return readOneLine(plain.slice(0, mostInOneLine), isKnown);
	const tally = new NumberTally(shape.columns);
	for (const [place, line] of lines.entries()) {
		tally.add(shape.split(line));
		if (place % pieceLines === pieceLines - 1) yield;
	}
	return tally.numbers;
}

/** So many lines are read in a few milliseconds. */
const pieceLines = 2000;
/** A query or a line of numbers that is longer is no list that someone wrote. */
const mostInOneLine = 50_000;

function readRows(rows: readonly (readonly string[])[], isKnown: KnowsCode): readonly ListedNumber[] {
	const columns = findTableColumns(rows, isKnown);
	if (!columns) return [];
	const tally = new NumberTally(columns);
	for (const row of rows) tally.add(row);
	return tally.numbers;
}

/**
 * The numbers of a text that is no list by its form and holds more codes than an error text does, in its order.
 * @param found the codes that were found in it
 */
export function listMany(text: string, found: readonly string[]): readonly ListedNumber[] {
	if (found.length <= mostInError) return [];
	const wanted = new Set(found);
	const places = new Map<string, number>();
	for (const { 0: digits, index } of text.matchAll(/\d+/g))
		if (wanted.has(digits) && !places.has(digits)) places.set(digits, index);
	return found.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0)).map((id) => ({ id }));
}
