import type { AnswerPage } from '../model/answer-page.ts';
import { addressOf } from '../model/addresses.ts';
import { decodeCodeLookup } from '../model/code-lookup.ts';
import { decodeDecoderKnowledge, type DecoderKnowledge } from '../model/decoder-knowledge.ts';
import type { LookupPage } from '../model/page-lookup.ts';
import { indexLookup, type SuggestIndex } from '../model/suggest-index.ts';
import { decodeVocabulary, type Vocabulary } from '../model/vocabulary.ts';

/** The list that suggestions come from. */
export interface CodeList {
	readonly index: SuggestIndex;
	readonly titles: ReadonlyMap<string, string>;
	readonly pages: readonly LookupPage[];
}

/** The list of codes and pages; fetched once, and again after a failure. */
export const loadCodes = remember(async (): Promise<CodeList> => {
	const { codes, pages } = (await fetchData('codes')) as { codes: unknown; pages: readonly LookupPage[] };
	const lookup = decodeCodeLookup(codes);
	return { index: indexLookup(lookup), titles: new Map(lookup.entries.map(({ id, title }) => [id, title])), pages };
});

/** The message templates of all codes; fetched once, and again after a failure. */
export const loadMessages = remember(async (): Promise<DecoderKnowledge> =>
	decodeDecoderKnowledge(await fetchData('messages')),
);

/** What the decoder shows of each code's page, by id; fetched once, and again after a failure. */
export const loadAnswers = remember(
	async () => new Map(Object.entries((await fetchData('answers')) as Record<string, AnswerPage>)),
);

/** The words of the site; fetched once, and again after a failure. */
export const loadVocabulary = remember(async (): Promise<Vocabulary> =>
	decodeVocabulary(await fetchData('vocabulary')),
);

async function fetchData(file: string): Promise<unknown> {
	const address = addressOf(`/search-data/${import.meta.env.SITE_VERSION}/${file}.json`, import.meta.env.BASE_URL);
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: expected status 200, received ${response.status}`);
	return response.json();
}

function remember<Value>(load: () => Promise<Value>): () => Promise<Value> {
	let loaded: Promise<Value> | undefined;
	return () => {
		loaded ??= load().catch((error: unknown) => {
			loaded = undefined;
			throw error;
		});
		return loaded;
	};
}
