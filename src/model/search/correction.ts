import { isStopWord, splitWords } from './terms.ts';
import { writeSynonyms } from './write-synonyms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { allowedEdits, measureDistance } from '../text/edit-distance.ts';

/** One search to try, and how it differs from what was typed; the list of results says so. */
export interface PlannedSearch {
	readonly query: string;
	/** Words left out. */
	readonly dropped: readonly string[];
	/** Whether a name was replaced by another name of the same thing. */
	readonly isSynonym: boolean;
}

/** Whether pages have the word, or a word that begins with it, as engines that search by beginning find it. */
export function isInVocabulary(word: string, vocabulary: Vocabulary): boolean {
	if (vocabulary.has(word) || /\d/.test(word)) return true;
	return word.length >= 3 && [...vocabulary.keys()].some((known) => known.startsWith(word));
}

/**
 * The word of the vocabulary that a misspelt one most likely means: the fewest edits, then the same first
 * letter, then the more frequent; nothing when none is near.
 * @example correctWord('consnet', new Map([['consent', 40]])) // => 'consent'
 * @internal
 */
export function correctWord(word: string, vocabulary: Vocabulary): string | undefined {
	const most = allowedEdits(word.length);
	let best: { readonly known: string; readonly rank: number } | undefined;
	for (const [known, count] of vocabulary) {
		if (Math.abs(known.length - word.length) > most) continue;
		const edits = measureDistance(word, known);
		const rank = edits + (known[0] === word[0] ? 0 : 0.6) - Math.min(0.5, Math.log10(1 + count) / 6);
		if (edits <= most && (!best || rank < best.rank)) best = { known, rank };
	}
	return best?.known;
}

function isSound(word: string, vocabulary: Vocabulary): boolean {
	return isStopWord(word) || isInVocabulary(word, vocabulary);
}

/** The weight of a word: zero if no page has it, small if many pages have it. */
function tellingOf(word: string, vocabulary: Vocabulary): number {
	if (isStopWord(word)) return -1;
	const count = vocabulary.get(word);
	return count === undefined ? 0 : 1 / count;
}

/** The searches that leave out more and more words, the most frequent first, down to one. */
function planDropping(words: readonly string[], vocabulary: Vocabulary): PlannedSearch[] {
	const byTelling = [...new Set(words)].sort((one, other) => tellingOf(one, vocabulary) - tellingOf(other, vocabulary));
	const stops = byTelling.filter(isStopWord).length;
	const first = Math.max(1, Math.min(stops, byTelling.length - 1));
	const steps = Array.from({ length: Math.max(0, byTelling.length - first) }, (_, step) => first + step);
	return steps.map((count) => {
		const dropped = byTelling.slice(0, count);
		const query = words.filter((word) => !dropped.includes(word)).join(' ');
		return { query, dropped, isSynonym: false };
	});
}

/**
 * The searches to try one after the other until one finds something: as typed, with other names of the same
 * thing, with misspelt words corrected, and then with ever fewer words.
 */
export function planSearches(query: string, vocabulary: Vocabulary): PlannedSearch[] {
	const words = splitWords(query);
	const right = words.map((word) => (isSound(word, vocabulary) ? word : (correctWord(word, vocabulary) ?? word)));
	const plan: PlannedSearch[] = [
		{ query: words.join(' '), dropped: [], isSynonym: false },
		...writeSynonyms(words).map((other) => ({ query: other, dropped: [], isSynonym: true })),
		{ query: right.join(' '), dropped: [], isSynonym: false },
		...writeSynonyms(right).map((other) => ({ query: other, dropped: [], isSynonym: true })),
		...planDropping(right, vocabulary),
	];
	const queries = plan.map((search) => search.query);
	return plan.filter((search, place) => search.query !== '' && queries.indexOf(search.query) === place);
}
