/** What opens a quotation or a bracket, with all that closes it: people and programs mix typographic and plain marks. */
const closingMarks: ReadonlyMap<string, string> = new Map(
	Object.entries({
		"'": "'’",
		'‘': "’'",
		'’': "’'",
		'"': '"”',
		'“': '”"',
		'”': '”"',
		'„': '“”"',
		'«': '»',
		'「': '」',
		'『': '』',
		'`': '`',
		'(': ')',
		'[': ']',
	}),
);
const letter = /[\p{L}\p{N}]/u;
const wordOrMark = /[^\s([{:=,]/;

/** A part of a text in quotation marks or brackets: where its first character is, and where its closing mark is. */
export interface QuotedPart {
	readonly start: number;
	readonly end: number;
}

/** Whether a mark opens a quotation or a bracket. */
export function isOpening(mark: string): boolean {
	return closingMarks.has(mark);
}

/** A plain mark that a letter follows is an apostrophe, and one behind white space opens something. */
function canClose(text: string, place: number): boolean {
	if (!/['"’]/.test(text[place] ?? '')) return true;
	return !letter.test(text[place + 1] ?? '') && !/\s/.test(text[place - 1] ?? '');
}

function isOpeningWithin(text: string, place: number): boolean {
	return !wordOrMark.test(text[place - 1] ?? '') && letter.test(text[place + 1] ?? '');
}

/** In `'The Smiths' app'` the first mark is an apostrophe: another one closes before anything else begins. */
function findBehindGenitive(text: string, place: number, closing: string, to: number): number {
	if (text[place - 1] !== 's' || text[place + 1] !== ' ') return place;
	for (let next = place + 1; next < to; next++) {
		const mark = text[next] ?? '';
		if (/[.:;,\n]/.test(mark)) return place;
		if (!closing.includes(mark)) continue;
		if (isOpeningWithin(text, next)) return place;
		if (canClose(text, next)) return next;
	}
	return place;
}

function findBracket(text: string, open: number, closing: string, to: number): number {
	let depth = 0;
	for (let place = open; place < to; place++) {
		if (text[place] === text[open]) depth++;
		if (text[place] === closing && --depth === 0) return place;
	}
	return -1;
}

function findMark(text: string, open: number, closing: string, to: number): number {
	for (let place = open + 1; place < to; place++) {
		const mark = text[place] ?? '';
		const isSame = mark === text[open] && isOpeningWithin(text, place) && place > open + 1;
		if (isSame) return -1;
		if (!closing.includes(mark)) continue;
		if (place === open + 1 || canClose(text, place)) return findBehindGenitive(text, place, closing, to);
	}
	return -1;
}

/**
 * The part of a text that the mark at `open` begins; nothing where no mark before `to` closes it.
 * @example readQuotedPart("the 'O'Neil app'. Ask", 4, 21) // => from 5 to 15, which is O'Neil app
 */
export function readQuotedPart(text: string, open: number, to: number): QuotedPart | undefined {
	const closing = closingMarks.get(text[open] ?? '');
	if (closing === undefined) return undefined;
	const find = text[open] === '(' || text[open] === '[' ? findBracket : findMark;
	const end = find(text, open, closing, Math.min(to, text.length));
	return end < 0 ? undefined : { start: open + 1, end };
}
