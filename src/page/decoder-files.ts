import type { PageExcerpt } from '../model/decoder/page-excerpt.ts';
import { readKnowledge, type DecoderKnowledge } from '../model/decoder/knowledge.ts';
import { fetchData, remember } from './data-files.ts';

/** The message templates of all codes; fetched once, and again after a failure. */
export const loadMessages = remember(async (): Promise<DecoderKnowledge> => readKnowledge(await fetchData('messages')));

/** What the decoder shows of each code's page, by id; fetched once, and again after a failure. */
export const loadExcerpts = remember(
	async () => new Map(Object.entries((await fetchData('excerpts')) as Record<string, PageExcerpt>)),
);
