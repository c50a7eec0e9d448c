import type { AnswerPage } from '../model/decoder/page-excerpt.ts';
import { readKnowledge, type DecoderKnowledge } from '../model/decoder/knowledge.ts';
import { fetchData, remember } from './data-files.ts';

/** The message templates of all codes; fetched once, and again after a failure. */
export const loadMessages = remember(async (): Promise<DecoderKnowledge> => readKnowledge(await fetchData('messages')));

/** What the decoder shows of each code's page, by id; fetched once, and again after a failure. */
export const loadAnswers = remember(
	async () => new Map(Object.entries((await fetchData('answers')) as Record<string, AnswerPage>)),
);
