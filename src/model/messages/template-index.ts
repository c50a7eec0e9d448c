import { spellItems, type MessageTemplate } from './template.ts';

/** A posting: where a pair of words, or a rare word, is in the templates. */
type Posting = readonly [template: number, item: number];

/** The templates of all codes, and how much each word distinguishes them. */
export interface MessageIndex {
	readonly templates: readonly MessageTemplate[];
	/** The inverse document frequency of a word: log2(codes / codes that have it) + 0.5. */
	readonly weights: ReadonlyMap<string, number>;
	/** The number of each word. */
	readonly numbers: ReadonlyMap<string, number>;
	/** The numbers of the words of each template, {@link noWord} for a placeholder: a few bytes in place of two hundred. */
	readonly words: readonly Uint32Array[];
}

/** The number of what is no word of a template. */
const noWord = 0;

/** A pair that more templates share than this distinguishes nothing and would cost much. */
const mostPostings = 150;
const rareWordPostings = 12;

/** Two words in a row, as a key. */
export function keyOfPair(first: string, second: string): string {
	return `${first} ${second}`;
}

/**
 * An index of templates with more than one word, for {@link matchMessages}; made once.
 * @param all those of one code side by side
 */
export function indexMessages(all: readonly MessageTemplate[]): MessageIndex {
	const numbers = new Map([['', noWord]]);
	const [templates, words]: [MessageTemplate[], Uint32Array[]] = [[], []];
	// By the number of a word: how many codes have it, and the last of these.
	const [counts, last]: [number[], string[]] = [[], []];
	for (const template of all) {
		const spelled = spellItems(template.text);
		if (spelled.filter((word) => word !== '').length < 2) continue;
		templates.push(template);
		words.push(
			Uint32Array.from(spelled, (word) => {
				const known = numbers.get(word);
				const number = known ?? numbers.size;
				if (known === undefined) numbers.set(word, number);
				if (last[number] !== template.id) counts[number] = (counts[number] ?? 0) + 1;
				last[number] = template.id;
				return number;
			}),
		);
	}
	numbers.delete('');
	const codes = new Set(templates.map(({ id }) => id)).size;
	const weigh = (number: number): number => Math.log2(codes / (counts[number] ?? codes)) + 0.5;
	const weights = new Map(Array.from(numbers, ([word, number]) => [word, weigh(number)]));
	return { templates, weights, numbers, words };
}

/**
 * Where the words of a text, and its pairs of words in a row, are in the templates; what too many places share is left out.
 * Looking through all templates for the words of one text takes a few milliseconds; to write down where any word is took ten
 * times as long, before the first text could be read.
 */
export function findPostings(
	{ numbers, words: templates }: MessageIndex,
	words: readonly string[],
): ReadonlyMap<string, readonly Posting[]> {
	const wanted: string[] = [];
	for (const word of words) {
		const number = numbers.get(word);
		if (number !== undefined) wanted[number] = word;
	}
	const pairs = new Set(words.map((word, place) => keyOfPair(word, words[place + 1] ?? '')));
	const postings = new Map<string, Posting[]>();
	const add = (key: string, posting: Posting): void => {
		const list = postings.get(key);
		if (list) list.push(posting);
		else postings.set(key, [posting]);
	};
	templates.forEach((items, template) => {
		items.forEach((number, item) => {
			const word = wanted[number];
			if (word === undefined) return;
			add(word, [template, item]);
			const next = wanted[items[item + 1] ?? noWord];
			if (next === undefined) return;
			const pair = keyOfPair(word, next);
			if (pairs.has(pair)) add(pair, [template, item]);
		});
	});
	for (const [key, list] of postings)
		if (list.length > (key.includes(' ') ? mostPostings : rareWordPostings)) postings.delete(key);
	return postings;
}
