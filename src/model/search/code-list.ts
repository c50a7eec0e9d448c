import type { Kind, Tier } from '../../schema/code-values.ts';
import type { Commonness } from '../codes/commonness.ts';
import { guidSource } from '../text/guid.ts';
import { stemWord } from './stem.ts';
import { isStopWord, readTerms, splitWords } from './terms.ts';
import { replaceSynonyms } from './synonyms.ts';
import { openWordTable, writeWordTable } from './word-table.ts';

/** What is read of a code at once. */
export interface CodeKey {
	readonly id: string;
	readonly tier: Tier;
	readonly commonness: number;
	readonly kind?: Kind | undefined;
	readonly symbol: string;
}

/** A code as the list of suggestions knows it. */
export interface CodeEntry extends CodeKey {
	readonly title: string;
	/** Words of its aliases that neither title nor symbol hold, one for each stem. */
	readonly keywords: readonly string[];
}

/** What the list is made of. */
export interface CodeSource {
	readonly id: string;
	readonly tier: Tier;
	/** How common it seems; not at all where that is left out. */
	readonly commonness?: Commonness | undefined;
	readonly kind?: Kind | undefined;
	readonly title: string;
	readonly symbol?: string | undefined;
	readonly summary?: string | undefined;
	readonly aliases?: readonly string[] | undefined;
}

/** What kinds are called; written into the list, because the labels of the site weigh more than all that a number needs. */
type KindNames = Readonly<Partial<Record<Kind, string>>>;

/** A kind, and what it is called. */
interface NamedKind {
	readonly kind: Kind;
	readonly name: string;
}

/** The codes of the site, in numeric order. */
export interface CodeList {
	readonly ids: readonly string[];
	readonly codes: readonly CodeKey[];
	/** The title of a code, empty for one that is not in the list. */
	readonly titleOf: (id: string) => string;
	/** The kind of a code with its name, nothing where it is unknown. */
	readonly kindOf: (id: string) => NamedKind | undefined;
	/** All of each code, in turn; each is made when it is its turn, because that is most of the work of reading a list. */
	readonly entries: Iterable<CodeEntry>;
}

/**
 * The JSON form: columns, because like values side by side compress best, in the order that does. Columns of text have one
 * line a code.
 */
interface WrittenCodeList {
	readonly version: 6;
	/** Each number less the one before. */
	readonly steps: readonly number[];
	/** One character a code, for its tier, how common it seems, and its kind. */
	readonly known: string;
	readonly kinds: KindNames;
	readonly symbols: string;
	/** The words of titles and keywords, see {@link writeWordTable}. */
	readonly frequent: string;
	readonly others: string;
	readonly titles: string;
	readonly keywords: string;
}

/** Ends a line: the one character of one byte that no code of a word has and that JSON does not escape. */
const lineMark = '\u007f';

/** Marks a first word that stays in lower case, because a plain one is written with a capital. */
const lowerCaseMark = '=';

/** The tiers in the order of their characters, each with one for every degree of commonness and every kind. */
const tiers = ['documented', 'met', 'listed'] as const satisfies readonly Tier[];
const degrees = 4;
const kinds = [undefined, 'failure', 'interrupt', 'expected', 'transient', 'internal'] as const satisfies readonly (
	Kind | undefined
)[];
/** Behind the quotation mark, which JSON would escape. */
const firstCharacter = '#'.charCodeAt(0);

function writeKnown({ tier, commonness = 0, kind }: CodeSource): string {
	const place = (tiers.indexOf(tier) * degrees + commonness) * kinds.length + kinds.indexOf(kind);
	return String.fromCharCode(firstCharacter + place);
}

function readKnown(known: string, at: number): { tier: Tier | undefined; commonness: number; kind: Kind | undefined } {
	const place = known.charCodeAt(at) - firstCharacter;
	const degree = Math.floor(place / kinds.length);
	return { tier: tiers[Math.floor(degree / degrees)], commonness: degree % degrees, kind: kinds[place % kinds.length] };
}

/** GUIDs and prefixed codes. */
const ids = new RegExp(`\\b(?:${guidSource}|AADSTS\\d+)\\b`, 'gi');

/** The words of a title, the first without its capital, so that it is the same word as in the middle of others. */
function splitTitle(title: string): string[] {
	const [first = '', ...rest] = title.split(' ');
	if (/^[A-Z][a-z]+$/.test(first)) return [first.toLowerCase(), ...rest];
	return [/^[a-z]+$/.test(first) ? `${lowerCaseMark}${first}` : first, ...rest];
}

function joinTitle(words: readonly string[]): string {
	const title = words.join(' ');
	if (title.startsWith(lowerCaseMark)) return title.slice(1);
	return /^[a-z]+(?: |$)/.test(title) ? title.charAt(0).toUpperCase() + title.slice(1) : title;
}

/** How many words a code has beside its title and symbol, those of its first aliases; the full text finds the others. */
const mostKeywords = 5;

/**
 * The words of the aliases that title and symbol lack, one for each stem; the summary replaces missing
 * aliases. Listed codes have none: there are a thousand of them, and the full text finds them, as it does GUIDs.
 */
function chooseKeywords({ id, tier, title, symbol = '', summary = '', aliases = [] }: CodeSource): string[] {
	if (tier === 'listed') return [];
	const shown = new Set([...readTerms(title), ...readTerms(symbol)]);
	const words = (aliases.length > 0 ? aliases : [summary]).flatMap((text) =>
		replaceSynonyms(splitWords(text.replace(ids, ' '))),
	);
	const byStem = new Map(words.map((word) => [stemWord(word), word]));
	const more = [...byStem].filter(
		([stem, word]) => !shown.has(stem) && !isStopWord(word) && word.length > 1 && word !== id,
	);
	return more
		.slice(0, mostKeywords)
		.map(([, word]) => word)
		.sort();
}

/**
 * The JSON value that {@link readCodeList} reads; its list holds at most about 8,500 different words.
 * @param names what the kinds are called
 */
export function writeCodeList(sources: readonly CodeSource[], names: KindNames = {}): unknown {
	const sorted = [...sources].sort((one, other) => Number(one.id) - Number(other.id));
	const titles = sorted.map(({ title }) => splitTitle(title));
	const { frequent, others, texts } = writeWordTable([...titles, ...sorted.map(chooseKeywords)]);
	return {
		version: 6,
		known: sorted.map(writeKnown).join(''),
		steps: sorted.map(({ id }, place) => Number(id) - Number(sorted[place - 1]?.id ?? 0)),
		titles: texts.slice(0, sorted.length).join(lineMark),
		keywords: texts.slice(sorted.length).join(lineMark),
		others,
		kinds: names,
		frequent,
		symbols: sorted.map(({ symbol = '' }) => symbol).join(lineMark),
	} satisfies WrittenCodeList;
}

function readText(json: Readonly<Record<string, unknown>>, key: keyof WrittenCodeList): string {
	const column = json[key];
	if (typeof column !== 'string') throw new TypeError(`code list: expected a text in ${key}`);
	return column;
}

function readLines(json: Readonly<Record<string, unknown>>, key: keyof WrittenCodeList, count: number): string[] {
	const lines = readText(json, key).split(lineMark);
	if (lines.length !== count)
		throw new TypeError(`code list: expected ${count} lines in ${key}, received ${lines.length}`);
	return lines;
}

function readIds(steps: readonly unknown[]): string[] {
	let number = 0;
	return steps.map((step) => {
		number += Number(step);
		if (!Number.isInteger(number)) throw new TypeError('code list: expected whole numbers in steps');
		return String(number);
	});
}

/**
 * Reads the value that {@link writeCodeList} wrote.
 * @throws {TypeError} when the value is no such thing, naming the column and what was expected
 */
export function readCodeList(json: unknown): CodeList {
	const record = (typeof json === 'object' && json !== null ? json : {}) as Readonly<Record<string, unknown>>;
	if (record['version'] !== 6 || !Array.isArray(record['steps']))
		throw new TypeError('code list: expected version 6 with steps');
	const ids = readIds(record['steps']);
	const [symbols, titles, keywords] = (['symbols', 'titles', 'keywords'] as const).map((key) =>
		readLines(record, key, ids.length),
	);
	const wordsOf = openWordTable({ frequent: readText(record, 'frequent'), others: readText(record, 'others') });
	const known = readText(record, 'known');
	const names = (record['kinds'] ?? {}) as KindNames;
	const codes = ids.map((id, place): CodeKey => {
		const { tier, commonness, kind } = readKnown(known, place);
		if (tier === undefined) throw new TypeError(`code list: expected a tier for ${id}`);
		return { id, tier, commonness, kind, symbol: symbols?.[place] ?? '' };
	});
	const titleAt = (place: number): string => joinTitle(wordsOf(titles?.[place] ?? ''));
	const entries = function* (): Generator<CodeEntry> {
		for (const [place, code] of codes.entries())
			yield { ...code, title: titleAt(place), keywords: wordsOf(keywords?.[place] ?? '') };
	};
	return {
		ids,
		codes,
		titleOf: (id) => titleAt(ids.indexOf(id)),
		kindOf: (id) => {
			const kind = codes[ids.indexOf(id)]?.kind;
			return kind && { kind, name: names[kind] ?? '' };
		},
		entries: { [Symbol.iterator]: entries },
	};
}
