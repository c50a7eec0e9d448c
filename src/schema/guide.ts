import { z } from 'astro/zod';
import { daySchema, sourceSchema } from './source.ts';

/** The frontmatter of `content/guides/<name>.md`. */
export const guideSchema = z.strictObject({
	/** What the guide is called. */
	title: z.string().min(8).max(70),
	/** One sentence: what a reader can do after reading. */
	summary: z.string().min(20).max(160),
	/** The position of the guide in lists, counted from 1. */
	order: z.number().int().min(1),
	/** What supports the guide. */
	sources: z.array(sourceSchema).min(1),
	/** The day on which someone last read the whole guide against its sources. */
	reviewed: daySchema.optional(),
});
