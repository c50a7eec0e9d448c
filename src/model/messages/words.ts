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

function splitContraction({ 0: text, index }: RegExpExecArray): Word[] {
	const lower = text.toLowerCase().replace('’', "'");
	const end = index + text.length;
	const whole = contractionWords.get(lower);
	if (whole) return whole.map((word) => ({ word, start: index, end }));
	// A quotation mark is not an apostrophe: "'graph'is" and the genitive both read as the word before it.
	const [before = lower] = lower.split("'");
	return [{ word: before, start: index, end: index + before.length }];
}

function joinNames(words: readonly Word[]): Word[] {
	const joined: Word[] = [];
	let place = 0;
	for (let here = words[0]; here; here = words[place]) {
		const name = namesByFirstWord
			.get(here.word)
			?.find(([parts]) => parts.every((part, offset) => words[place + offset]?.word === part));
		const length = name?.[0].length ?? 1;
		const end = words[place + length - 1]?.end ?? here.end;
		joined.push(name ? { word: name[1], start: here.start, end } : here);
		place += length;
	}
	return joined;
}

/**
 * The words of a message in one spelling, whatever its case, quotation marks, contractions and product
 * names, each with its place in the text.
 * @example "isn't in Azure AD" // => words 'is', 'not', 'in', 'entra'
 */
export function readWords(text: string): Word[] {
	return joinNames([...text.matchAll(wordPattern)].flatMap(splitContraction));
}
