/** A word of a text and where it is. */
export interface Word {
	readonly word: string;
	readonly start: number;
	readonly end: number;
}

/** A GUID is one word, whatever its parts look like. */
const wordPattern = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\p{L}\p{N}_]+(?:['’](?=\p{L})\p{L}{1,3}(?!\p{L}))?/giu;

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

/** Names of one thing that changed or differ from text to text; the longest first. */
const namesOfOneThing: readonly (readonly [readonly string[], string])[] = (
	[
		['trace id', endOfMessage],
		['correlation id', endOfMessage],
		['request id', endOfMessage],
		['timestamp', endOfMessage],
		['microsoft azure active directory', 'entra'],
		['azure active directory', 'entra'],
		['microsoft entra id', 'entra'],
		['microsoft entra', 'entra'],
		['entra id', 'entra'],
		['azure ad', 'entra'],
		['azuread', 'entra'],
		['aad', 'entra'],
		['multi factor', 'multifactor'],
		['multi tenant', 'multitenant'],
		['reply address', 'redirecturi'],
		['reply addresses', 'redirecturi'],
		['reply url', 'redirecturi'],
		['reply urls', 'redirecturi'],
		['redirect uri', 'redirecturi'],
		['redirect uris', 'redirecturi'],
		['redirect_uri', 'redirecturi'],
		['redirect url', 'redirecturi'],
		['single sign on', 'sso'],
		['sign on', 'signin'],
		['sign in', 'signin'],
		['log in', 'signin'],
		['login', 'signin'],
		['signed in', 'signedin'],
		['logged in', 'signedin'],
	] as const
).map(([words, name]) => [words.split(' '), name]);

function groupByFirstWord(): ReadonlyMap<string, typeof namesOfOneThing> {
	const firsts = new Set(namesOfOneThing.map(([words]) => words[0] ?? ''));
	return new Map([...firsts].map((first) => [first, namesOfOneThing.filter(([words]) => words[0] === first)]));
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
