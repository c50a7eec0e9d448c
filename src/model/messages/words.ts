import { guidSource } from '../text/guid.ts';
import { namesOfOneThing } from '../text/names.ts';

/** A word of a text and where it is. */
export interface Word {
	readonly word: string;
	readonly start: number;
	readonly end: number;
}

/** A GUID is one word, whatever its parts look like. */
const wordPattern = new RegExp(`${guidSource}|[\\p{L}\\p{N}_]+(?:['’](?=\\p{L})\\p{L}{1,3}(?!\\p{L}))?`, 'giu');

/** The long forms of contracted words; the service and those who retype its messages use both. */
const contractionWords: ReadonlyMap<string, readonly string[]> = new Map(
	Object.entries({
		cannot: ['can', 'not'],
		"can't": ['can', 'not'],
		"won't": ['will', 'not'],
		"isn't": ['is', 'not'],
		"aren't": ['are', 'not'],
		"wasn't": ['was', 'not'],
		"weren't": ['were', 'not'],
		"doesn't": ['does', 'not'],
		"don't": ['do', 'not'],
		"didn't": ['did', 'not'],
		"hasn't": ['has', 'not'],
		"haven't": ['have', 'not'],
		"couldn't": ['could', 'not'],
		"shouldn't": ['should', 'not'],
		"it's": ['it', 'is'],
		"you're": ['you', 'are'],
		"we're": ['we', 'are'],
	}),
);

/** What replaces the labels of an envelope: no message continues after them. */
export const endOfMessage = '¶';

type Name = readonly [words: readonly string[], word: string];

/** What ends a message, and a name that only error texts have. */
const namesInMessages = {
	[endOfMessage]: ['trace id', 'correlation id', 'request id', 'timestamp'],
	redirecturi: ['redirect_uri'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

function groupByFirstWord(): ReadonlyMap<string, readonly Name[]> {
	const tables = [namesInMessages, namesOfOneThing].flatMap((table) => Object.entries<readonly string[]>(table));
	const names = tables.flatMap(([word, written]) => written.map((name): Name => [name.split(' '), word]));
	// Of two names that begin alike the longer one is meant.
	names.sort(([one], [other]) => other.length - one.length);
	const firsts = new Set(names.map(([words]) => words[0] ?? ''));
	return new Map([...firsts].map((first) => [first, names.filter(([words]) => words[0] === first)]));
}

const namesByFirstWord = groupByFirstWord();

/** The two words of a contraction, or nothing where a word as it is written stands for one. */
function expandContraction(lower: string): readonly string[] | undefined {
	return contractionWords.get(lower.replace('’', "'"));
}

/** A word without what an apostrophe joins to it: "'graph'is" and the genitive both read as the word before it. */
function cutAtApostrophe(lower: string): string {
	const end = lower.search(/['’]/);
	return end < 0 ? lower : lower.slice(0, end);
}

/** The words with names of several words as one, each as `describe` gives it from the places of its first and last word. */
function joinNames<Part>(
	words: readonly string[],
	describe: (word: string, first: number, last: number) => Part,
): Part[] {
	const joined: Part[] = [];
	let place = 0;
	while (place < words.length) {
		const here = words[place] ?? '';
		const start = place;
		const name = namesByFirstWord
			.get(here)
			?.find(([parts]) => parts.every((part, offset) => words[start + offset] === part));
		place += name?.[0].length ?? 1;
		joined.push(describe(name?.[1] ?? here, start, place - 1));
	}
	return joined;
}

/**
 * The words of a message in one spelling, whatever its case, quotation marks, contractions and product names.
 * @example "isn't in Azure AD" // => ['is', 'not', 'in', 'entra']
 */
export function spellWords(text: string): string[] {
	const words: string[] = [];
	for (const written of text.match(wordPattern) ?? []) {
		const lower = written.toLowerCase();
		const expanded = expandContraction(lower);
		if (expanded) words.push(...expanded);
		else words.push(cutAtApostrophe(lower));
	}
	return joinNames(words, (word) => word);
}

/** The words of {@link spellWords}, each with its place in the text. */
export function readWords(text: string): Word[] {
	const [words, starts, ends]: [string[], number[], number[]] = [[], [], []];
	for (const { 0: written, index } of text.matchAll(wordPattern)) {
		const lower = written.toLowerCase();
		const expanded = expandContraction(lower);
		for (const word of expanded ?? [cutAtApostrophe(lower)]) {
			words.push(word);
			starts.push(index);
			ends.push(index + (expanded ? written : word).length);
		}
	}
	return joinNames(words, (word, first, last) => ({ word, start: starts[first] ?? 0, end: ends[last] ?? 0 }));
}
