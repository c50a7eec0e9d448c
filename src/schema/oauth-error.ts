import { z } from 'astro/zod';
import { sourceSchema } from './source.ts';

/** The frontmatter of `content/oauth-errors/<value>.md`; the file name is the value of the field `error`. */
export const oauthErrorSchema = z.strictObject({
	/** Plain words. */
	title: z.string().min(8).max(70),
	/** One sentence in our own words. */
	summary: z.string().min(20).max(160),
	/** The reference document's description, word for word. */
	description: z.string().optional(),
	/** The reference document's advice to the client, word for word. */
	clientAction: z.string().optional(),
	/** What supports the page. */
	sources: z.array(sourceSchema).min(1),
});
