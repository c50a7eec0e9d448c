import { z } from 'astro/zod';

/** One entry of `content/areas.yaml`; the key before it is its id. */
export const areaSchema = z.strictObject({
	/** What the area is called, in the field's own words. */
	title: z.string().min(3).max(60),
	/** One sentence: which codes belong here. */
	summary: z.string().min(20).max(200),
});

/** A group of codes that occur in the same part of a sign-in. */
export type Area = z.infer<typeof areaSchema>;
