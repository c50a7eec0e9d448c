import type { PageExcerpt } from '../model/decoder/page-excerpt.ts';
import { fetchData, remember } from './data-files.ts';

/** What the decoder shows of each code's page, by id; fetched once, and again after a failure. */
export const loadExcerpts = remember(
	async () => new Map(Object.entries((await fetchData('excerpts')) as Record<string, PageExcerpt>)),
);
