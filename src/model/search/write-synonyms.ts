import { stemWord } from './stem.ts';
import { namesOfThings } from './synonyms.ts';

/** How many other names of one thing are worth a search of their own; the table lists the usual ones first. */
const mostWritten = 3;

/**
 * Other ways to write the words, one replaced name of a thing at a time, for an engine that knows no synonyms but finds words by
 * their stems: of names with the same stems one is enough. What is said of things stays: a bad gateway is not a wrong one.
 * @example writeSynonyms(['reply', 'urls']) // => ['redirect uri', 'redirect url', 'reply address']
 */
export function writeSynonyms(words: readonly string[]): string[] {
	const text = ` ${words.join(' ')} `;
	return Object.values<readonly string[]>(namesOfThings).flatMap((phrases) => {
		const [written] = phrases.filter((phrase) => text.includes(` ${phrase} `)).sort(byLength);
		if (written === undefined) return [];
		const stems = phrases.map(stemPhrase);
		const isNew = (stem: string, place: number): boolean =>
			stem !== stemPhrase(written) && stems.indexOf(stem) === place;
		return phrases
			.filter((_, place) => isNew(stems[place] ?? '', place))
			.slice(0, mostWritten)
			.map((phrase) => text.replace(` ${written} `, ` ${phrase} `).trim());
	});
}

/** The longer first: `entra id` holds `entra`. */
function byLength(one: string, other: string): number {
	return other.length - one.length;
}

function stemPhrase(phrase: string): string {
	return phrase.split(' ').map(stemWord).join(' ');
}
