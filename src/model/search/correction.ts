import { stemWord } from './stem.ts';
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
	// Numbers, but those of computers, and the shortest words are in no vocabulary and on many pages.
	if (vocabulary.has(word) || /^(?!0x)\d|^.\d$/.test(word)) return true;
	return word.length >= 3 && [...vocabulary.keys()].some((known) => known.startsWith(word));
}

/** With fewer letters, a word that differs in one is mostly another word. */
const shortestCorrected = 5;
/** How many times as many pages as another one as near must have a word, so that surely it is meant. */
const surely = 4;

/**
 * The word of the vocabulary that a misspelt one surely means: it begins alike, and of those with the fewest edits it is
 * the only one, but for its other forms, or by far the most frequent; nothing when it may be one of several.
 * @example correctWord('consnet', new Map([['consent', 40]])) // => 'consent'
 * @internal
 */
export function correctWord(word: string, vocabulary: Vocabulary): string | undefined {
	if (word.length < shortestCorrected) return undefined;
	let nearest: (readonly [known: string, count: number])[] = [];
	let fewest = allowedEdits(word.length);
	for (const [known, count] of vocabulary) {
		if (isStopWord(known) || known[0] !== word[0] || Math.abs(known.length - word.length) > fewest) continue;
		const edits = measureDistance(word, known);
		if (edits < fewest) nearest = [];
		if (edits <= fewest) nearest.push([known, count]);
		fewest = Math.min(fewest, edits);
	}
	const [best, ...others] = nearest.sort(([, one], [, other]) => other - one);
	const isSure = others.every(([known, count]) => isForm(known, best?.[0]) || count * surely <= (best?.[1] ?? 0));
	return isSure ? best?.[0] : undefined;
}

function isForm(one: string, other = ''): boolean {
	return stemWord(one) === stemWord(other);
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
