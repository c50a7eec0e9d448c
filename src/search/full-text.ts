import { withoutFunctionWords } from '../model/search/without-function-words.ts';
import type { ExcerptRun, FullTextResult } from './found.ts';
import { fetchChunksEarly } from './early-chunks.ts';
import { indexFolder } from './full-text-files.ts';
import { loadIndexScript, type Pagefind } from './index-script.ts';

let loaded: Promise<Pagefind> | undefined;

/** What was last asked to be ready: of words that are being typed, what the index holds of their beginnings is of no use. */
let wanted = '';

/** Loads Pagefind's script, the heads of its index and what the index holds of a query, so that a search finds them there. */
export async function warmUpFullText(query: string): Promise<void> {
	wanted = query;
	const isNew = loaded === undefined;
	const starting = startPagefind();
	if (isNew) void fetchChunksEarly(query, () => query === wanted).catch(() => undefined);
	const pagefind = await starting;
	if (query === wanted) await pagefind.preload(withoutFunctionWords(query));
}

/** Waits until the full text can be searched, or cannot. */
export async function waitForFullText(): Promise<void> {
	await startPagefind().catch(() => undefined);
}

function startPagefind(): Promise<Pagefind> {
	loaded ??= loadPagefind().catch((error: unknown) => {
		loaded = undefined;
		throw error;
	});
	return loaded;
}

/**
 * The pages that hold all words of a query but its function words, which the index lacks, best first. Each excerpt is a
 * request of its own.
 */
export async function searchFullText(query: string): Promise<readonly FullTextResult[]> {
	const words = withoutFunctionWords(query);
	if (words === '') return [];
	const pagefind = await startPagefind();
	const { results } = await pagefind.search(words);
	return results.map((result) => ({
		id: readId(result.id),
		score: result.score,
		loadExcerpt: async () => readExcerpt((await result.data()).excerpt),
	}));
}

/** The code that a fragment is named by, see `integrations/fragment-names.ts`. */
function readId(name: string): string {
	return String(parseInt(name.slice(name.indexOf('_') + 1), 16));
}

async function loadPagefind(): Promise<Pagefind> {
	const { createInstance } = await loadIndexScript();
	const pagefind = createInstance(options);
	// Searches for nothing, which waits until the index is there and fails when it cannot be loaded.
	await pagefind.preload('');
	return pagefind;
}

const options = {
	basePath: indexFolder,
	baseUrl: '/',
	metaCacheTag: import.meta.env.SITE_VERSION,
	excerptLength: 18,
	// With the default ranking 298 of the document's 306 numbers come first for themselves, with these all do.
	ranking: { termSimilarity: 20, pageLength: 0.3 },
	// A worker's script and start would take longer than most searches, and copying its results as long as making them.
	noWorker: true,
};

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
