import { isWrapperCode } from './wrapper-codes.ts';

/**
 * How certain it is that a number is a code: written with its prefix, listed in a JSON error body, labelled as an
 * error code, part of a look-up address, alone in a cell of a row or in a column of codes, or a number alone.
 */
const evidenceRanks = ['prefixed', 'json', 'labelled', 'link', 'cell', 'bare'] as const;
/** How certain it is that a number is a code. */
export type Evidence = (typeof evidenceRanks)[number];

/** A code found in a text: its number, its offset in the text searched, and how certain it is. */
export interface FoundCode {
	readonly id: string;
	readonly index: number;
	readonly evidence: Evidence;
}

/** Whether the site has a page for this number. */
export type KnowsCode = (id: string) => boolean;

/** `AADSTS` and the ways in which people mistype it, what may come between, and digits, perhaps apart. */
const prefixedPattern =
	/(?:a{1,3}d{1,2}s?ts{1,2}|a{1,2}d{1,2}st|aadts|aads|aasdts|addsts|ads+ts|aad[ -]sts)(?:[ _-]?(?:error|code|number)){0,2}[\s"'#=_:./-]{0,4}(\d(?:(?:[ .,_-]|[ \t]{0,4}\r?\n[ \t]{0,8})?\d){3,14})/gi;
/** A prefix and number as a picture of text is read: 5 for S, S for 5, O for 0, I or l for 1; believed only for known numbers. */
const misreadPattern = /(?<![a-z\d])a{1,2}d{1,2}[s5]?t[s5]{0,2}[ :-]?([\dosil|]{5,7})(?![a-z\d])/gi;
/** Other ways to mistype the prefix; believed only for numbers that are known. */
const mistyped = /(?<![a-z])a[adst]{2,6}ts?[\s:-]{0,2}(\d{5,7})(?!\d)/gi;
const jsonList =
	/error_?codes?["']?\s{0,9}[:=]\s{0,9}[[(]\s{0,9}["']?(\d{5,8}(?:["']?\s{0,9},\s{0,9}["']?\d{5,8}){0,8})/gi;
/** What is written before a code, as parts of a pattern. */
export const labels = [
	'(?:sign-?in |login |aad |entra |sts |status |server ?)?error ?(?:code|number|nr|no|id)s?',
	'error',
	'err(?:code|no)?',
	'result_?(?:type|code)',
	'(?:failure|reason|status|aadsts|sts) ?code',
	'ierrorcode',
	'code',
	'fehler(?:code|nummer)?',
	"code d[’']erreur",
	'c[oó]digo(?: de(?:l)? err(?:or|o))?',
	'codice(?: (?:di )?errore)?',
	'foutcode',
	'felkod',
	'fejlkode',
	'kod błędu',
	'код ошибки',
	'错误代码',
	'錯誤碼',
	'エラー ?コード',
	'오류 코드',
].join('|');
/** The numbers that a query compares a column with, as a part of a pattern; `0` stands among the codes. */
export const comparedNumbers = String.raw`["']?(?:\d{5,8}|0)(?:["']?\s{0,9},\s{0,9}["']?(?:\d{5,8}|0)){0,2000}`;
const labelledPattern = new RegExp(
	`(?<![a-z])(?:${labels})["'\\])]{0,2}\\s{0,9}(?:is|was)?\\s?[:=#|,>-]{0,2}\\s{0,9}["'(\\[#]{0,2}(?<!\\B-)(\\d{5,8})(?![\\d.:]?\\d|[\\w%])`,
	'giu',
);
/** MSAL prints the number again before the time: `9002326 - [2024-05-01 …]`. */
const beforeTime = /(?<![\w.:/-])(\d{5,8}) ?- ?\[/g;
/** A number alone in brackets, behind no name: not the process number of a log line. */
const bracketed = /(?<![\w\]])\[\s?(\d{5,8})\s?\](?![\w(])/g;
const linkPattern = /(?:\/error\?code=|[?&](?:error_?)?code=)(\d{5,8})(?!\w)/gi;
/** What separates the cells of a copied row. */
const separators = ['\t', ',', ';', '|'] as const;
/** A line with fewer cells may be a sentence. */
const fewestCells = 4;
const cellPattern = /^[\s"']{0,4}(\d{5,8})[\s"']{0,4}$/;
const barePattern =
	/(?:(?<![\p{L}\p{N}_.,:;/\\@#$€£%+~*=^-])(?<!\w\[)|(?<=,)(?=\d{5,7},))(\d{5,7})(?![\p{L}\p{N}_/\\@%$€£*]|[.:]\d|,\d{3}(?!\d)|-[\da-z])/gu;
/** What a text speaks of in which a number alone may be a code. */
const supportsBare =
	/sign|log.?in|auth|azure|entra|\baad|microsoft|token|tenant|error|fail|consent|\bmfa|password|saml|account|user|access|block|code/i;
const notACodeBefore =
	/(?:line|port|pid|process|build|version|took|total(?: of)?|account|ticket|case|zip|within|lifetime|request is|events?|rows?|size|length|kb|msg|sqlstate|error \d{4} \()[\s:#=[]*$/i;
const notACodeAfter =
	/^\s?(?:ms|msec|milliseconds?|s|sec|seconds?|min|minutes|hours?|days?|bytes|kb|mb|gb|rows?|users?|times|files?|records?|items?|px|usd|eur)\b/i;

/** A prefix with four digits and nothing between them: a few codes have no more. */
const fourDigits = /^aadsts\d{4}$/i;

/** The number of a prefixed code: consecutive digits, or the pieces of a number written apart. */
function joinDigits(digits: string, isKnown: KnowsCode): string | undefined {
	const [together = ''] = /^\d+/.exec(digits) ?? [];
	if (together.length >= 5 && together.length <= 8) return together;
	const joined = digits.replace(/\D/g, '');
	if (together.length > 8) return [7, 6, 5].map((size) => joined.slice(0, size)).find(isKnown);
	const sizes = [7, 6, 5].filter((size) => size <= joined.length);
	return (
		sizes.map((size) => joined.slice(0, size)).find(isKnown) ??
		(joined.length <= 8 && joined.length >= 5 ? joined : undefined)
	);
}

function* findPrefixed(text: string, isKnown: KnowsCode): Generator<FoundCode> {
	for (const match of text.matchAll(prefixedPattern)) {
		const id = fourDigits.test(match[0]) ? match[1] : joinDigits(match[1] ?? '', isKnown);
		if (id !== undefined) yield { id, index: match.index, evidence: 'prefixed' };
	}
}

/** Codes whose letters and digits were taken for each other; the last S of the prefix can have become the first digit. */
function* findMisread(text: string, isKnown: KnowsCode): Generator<FoundCode> {
	for (const { 0: whole, 1: number = '', index } of text.matchAll(misreadPattern)) {
		const id = number.replace(/[osil|]/gi, (letter) => ({ o: '0', s: '5' })[letter.toLowerCase()] ?? '1');
		if (isKnown(id) && /\d/.test(whole)) yield { id, index, evidence: 'labelled' };
	}
}

/** The numbers of a pattern's first group, those of a list in their order. */
export function findByPattern(text: string, pattern: RegExp, evidence: Evidence): FoundCode[] {
	return [...text.matchAll(pattern)].flatMap(({ 1: numbers = '', index }) =>
		(numbers.match(/\d+/g) ?? []).map((id, place) => ({ id, index: index + place, evidence })),
	);
}

function* findBare(text: string, isKnown: KnowsCode): Generator<FoundCode> {
	if (!supportsBare.test(text) && !/^\W*\d+\W*$/.test(text)) return;
	for (const { 0: id, index } of text.matchAll(barePattern)) {
		if (!isKnown(id) || notACodeAfter.test(text.slice(index + id.length, index + id.length + 16))) continue;
		if (notACodeBefore.test(text.slice(Math.max(0, index - 24), index))) continue;
		yield { id, index, evidence: 'bare' };
	}
}

/** Known numbers that fill a cell of a row, as a log, a table or a CSV file puts the result of a sign-in. */
function* findInCells(text: string, isKnown: KnowsCode): Generator<FoundCode> {
	let lineStart = 0;
	for (const line of text.split('\n')) {
		for (const separator of separators) {
			const cells = line.split(separator);
			let index = lineStart;
			for (const cell of cells) {
				const id = cells.length < fewestCells ? undefined : cellPattern.exec(cell)?.[1];
				if (id !== undefined && isKnown(id)) yield { id, index, evidence: 'cell' };
				index += cell.length + 1;
			}
		}
		lineStart += line.length + 1;
	}
}

function compareImportance(one: FoundCode, other: FoundCode, isKnown: KnowsCode): number {
	return (
		Number(isKnown(other.id)) - Number(isKnown(one.id)) ||
		Number(one.evidence === 'bare') - Number(other.evidence === 'bare') ||
		Number(isWrapperCode(one.id)) - Number(isWrapperCode(other.id)) ||
		evidenceRanks.indexOf(one.evidence) - evidenceRanks.indexOf(other.evidence) ||
		// Of two that only wrap, the inner one comes later and says more.
		(one.index - other.index) * (isWrapperCode(one.id) ? -1 : 1)
	);
}

/** The codes with a prefix, misread ones where the number as it is written is not known. */
function findWithPrefix(text: string, isKnown: KnowsCode): Iterable<FoundCode> {
	const byPlace = new Map(Array.from(findPrefixed(text, isKnown), (code) => [code.index, code]));
	for (const code of findMisread(text, isKnown))
		if (!isKnown(byPlace.get(code.index)?.id ?? '')) byPlace.set(code.index, code);
	return byPlace.values();
}

/**
 * The codes in a text (see {@link toPlainText}), each once, the most important first: known codes before
 * unknown ones, written codes before numbers alone, specific ones before those that only wrap them, then in
 * the order of the text, of wrappers the inner one. Numbers without a prefix count only when `isKnown` accepts them.
 * @param more what else was found in it, such as {@link findInColumns} does in texts of several lines
 * @example 'AADSTS70002: Error … AADSTS50012: Invalid' // => ids '50012', '70002'
 */
export function findCodeIds(text: string, isKnown: KnowsCode, more: readonly FoundCode[] = []): FoundCode[] {
	const written = [
		...findWithPrefix(text, isKnown),
		...findByPattern(text, jsonList, 'json'),
		...findByPattern(text, linkPattern, 'link').filter(({ id }) => isKnown(id)),
		...findByPattern(text, labelledPattern, 'labelled').filter(({ id }) => isKnown(id)),
		...findByPattern(text, mistyped, 'labelled').filter(({ id }) => isKnown(id)),
		...findByPattern(text, bracketed, 'labelled').filter(({ id }) => isKnown(id)),
		...findByPattern(text, beforeTime, 'labelled').filter(({ id }) => isKnown(id)),
		...findInCells(text, isKnown),
		...more,
	];
	const found = written.length > 0 ? written : [...findBare(text, isKnown)];
	const byImportance = (one: FoundCode, other: FoundCode): number => compareImportance(one, other, isKnown);
	// A later entry of a map replaces an earlier one, so the best of each id has to come last.
	const ranked = found.sort(byImportance).toReversed();
	const best = new Map(ranked.map((code) => [code.id, code]));
	return [...best.values()].sort(byImportance);
}
