import type { MessageTemplate, TemplateItem } from './template.ts';

/** A posting: where a pair of words, or a rare word, is in the templates. */
type Posting = readonly [template: number, item: number];

/** An inverted index of the templates of all codes, by the words that distinguish them. */
export interface MessageIndex {
	readonly templates: readonly MessageTemplate[];
	readonly postings: ReadonlyMap<string, readonly Posting[]>;
	/** The inverse document frequency of a word: log2(codes / codes that have it) + 0.5. */
	readonly weights: ReadonlyMap<string, number>;
}

/** A pair that more templates share than this distinguishes nothing and would cost much. */
const mostPostings = 150;
const rareWordPostings = 12;

function pairsOf(items: readonly TemplateItem[]): [string, number][] {
	return items.flatMap((item, place): [string, number][] => {
		if (item.kind !== 'word') return [];
		const next = items[place + 1];
		const alone: [string, number] = [item.word, place];
		return next?.kind === 'word' ? [alone, [`${item.word} ${next.word}`, place]] : [alone];
	});
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
	const postings = new Map<string, Posting[]>();
	templates.forEach(({ items }, template) => {
		for (const [key, place] of pairsOf(items)) {
			const list = postings.get(key) ?? [];
			list.push([template, place]);
			postings.set(key, list);
		}
	});
	for (const [key, list] of postings)
		if (list.length > (key.includes(' ') ? mostPostings : rareWordPostings)) postings.delete(key);
	return { templates, postings, weights: weighWords(templates) };
}
