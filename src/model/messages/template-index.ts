import type { MessageTemplate, TemplateItem } from './template.ts';

/** A posting: where a pair of words, or a rare word, is in the templates. */
type Posting = readonly [template: number, item: number];

/** The templates of all codes, and how much each word distinguishes them. */
export interface MessageIndex {
	readonly templates: readonly MessageTemplate[];
	/** The inverse document frequency of a word: log2(codes / codes that have it) + 0.5. */
	readonly weights: ReadonlyMap<string, number>;
}

/** A pair that more templates share than this distinguishes nothing and would cost much. */
const mostPostings = 150;
const rareWordPostings = 12;

/** Two words in a row, as a key. */
export function keyOfPair(first: string, second: string): string {
	return `${first} ${second}`;
}

function isWord(item: TemplateItem | undefined): item is Extract<TemplateItem, { kind: 'word' }> {
	return item?.kind === 'word';
}

function weighWords(templates: readonly MessageTemplate[]): Map<string, number> {
	const codes = new Map<string, Set<string>>();
	for (const { id, items } of templates)
		for (const item of items) {
			if (item.kind !== 'word') continue;
			const ids = codes.get(item.word) ?? new Set();
			codes.set(item.word, ids.add(id));
		}
	const all = new Set(templates.map(({ id }) => id)).size;
	return new Map([...codes].map(([word, ids]) => [word, Math.log2(all / ids.size) + 0.5]));
}

/** An index of the templates, for {@link matchMessages}; made once. */
export function indexMessages(templates: readonly MessageTemplate[]): MessageIndex {
	return { templates, weights: weighWords(templates) };
}

/**
 * Where the words of a text, and its pairs of words in a row, are in the templates; what too many places share is left out.
 * Looking through all templates for the words of one text takes a few milliseconds; to write down where any word is took ten
 * times as long, before the first text could be read.
 */
export function findPostings(
	templates: readonly MessageTemplate[],
	words: readonly string[],
): ReadonlyMap<string, readonly Posting[]> {
	const wanted = new Set(words);
	const pairs = new Set(words.map((word, place) => keyOfPair(word, words[place + 1] ?? '')));
	const postings = new Map<string, Posting[]>();
	const add = (key: string, posting: Posting): void => {
		const list = postings.get(key);
		if (list) list.push(posting);
		else postings.set(key, [posting]);
	};
	templates.forEach(({ items }, template) => {
		items.forEach((item, place) => {
			if (!isWord(item) || !wanted.has(item.word)) return;
			add(item.word, [template, place]);
			const next = items[place + 1];
			if (!isWord(next) || !wanted.has(next.word)) return;
			const pair = keyOfPair(item.word, next.word);
			if (pairs.has(pair)) add(pair, [template, place]);
		});
	});
	for (const [key, list] of postings)
		if (list.length > (key.includes(' ') ? mostPostings : rareWordPostings)) postings.delete(key);
	return postings;
}
