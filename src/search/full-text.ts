import { addressOf } from '../model/addresses.ts';
import { allowOwnWorkers } from './script-addresses.ts';

/** One page that the full-text search found. */
export interface FullTextResult {
	/** The code id. */
	readonly id: string;
	/** The place in the page that fits, in runs of plain text, marked or not. */
	readonly excerpt: readonly ExcerptRun[];
}

/** A run of an excerpt. */
export interface ExcerptRun {
	readonly text: string;
	readonly isMarked: boolean;
}

/** What this module uses of Pagefind's script. */
interface Pagefind {
	options(options: Record<string, unknown>): Promise<void>;
	init(): Promise<void>;
	search(
		query: string,
		options: { filters: Record<string, string> },
	): Promise<{ results: readonly { data(): Promise<{ url: string; excerpt: string }> }[] }>;
}

let loaded: Promise<Pagefind> | undefined;

/** Loads Pagefind's script and the heads of its index, so that the first search finds them there. */
export function warmUpFullText(): Promise<Pagefind> {
	loaded ??= loadPagefind().catch((error: unknown) => {
		loaded = undefined;
		throw error;
	});
	return loaded;
}

/**
 * The pages that hold all words of a query, best first, at most ten.
 * @param area an area's id, or empty for all
 */
export async function searchFullText(query: string, area: string): Promise<readonly FullTextResult[]> {
	const pagefind = await warmUpFullText();
	const { results } = await pagefind.search(query, { filters: area === '' ? {} : { area } });
	const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
	return found.flatMap(({ url, excerpt }) => {
		const id = /\/codes\/(\d+)/.exec(url)?.[1];
		return id === undefined ? [] : [{ id, excerpt: readExcerpt(excerpt) }];
	});
}

async function loadPagefind(): Promise<Pagefind> {
	const folder = addressOf(`/search-index/${import.meta.env.SITE_VERSION}/`, import.meta.env.BASE_URL);
	allowOwnWorkers();
	const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
	// With the default ranking 298 of the document's 306 numbers come first for themselves, with these all do.
	await pagefind.options({
		basePath: folder,
		baseUrl: '/',
		excerptLength: 18,
		ranking: { termSimilarity: 20, pageLength: 0.3 },
	});
	await pagefind.init();
	return pagefind;
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** Pagefind marks words with `<mark>` and escapes the rest; both are undone, so that no markup reaches the page. */
function readExcerpt(excerpt: string): readonly ExcerptRun[] {
	return excerpt
		.split(/(<mark>.*?<\/mark>)/s)
		.filter((run) => run !== '')
		.map((run) => ({
			isMarked: run.startsWith('<mark>'),
			text: run.replace(/<\/?mark>/g, '').replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity),
		}));
}
