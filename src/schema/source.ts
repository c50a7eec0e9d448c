import { z } from 'astro/zod';

const addressPattern = { error: 'expected a complete https:// address' };
/** An address that a reader can open: `https` only, so that a source cannot be tampered with on its way. */
export const sourceUrlSchema = z
	.url({ protocol: /^https$/, ...addressPattern })
	// A browser accepts an address with fewer or more slashes, because it corrects it.
	.refine((url) => !/^https:(?:\/?[^/]|\/{3})/i.test(url), addressPattern)
	.refine((url) => !/\s/.test(url), { error: 'expected an address without spaces (write %20)' });

const dayPattern = { error: 'expected a day such as 2026-11-23' };
/** A calendar day. YAML reads an unquoted `2026-11-23` as a date, other readers as text; both end as `"2026-11-23"`. */
export const daySchema = z
	.union([z.date(), z.iso.date(dayPattern)], dayPattern)
	.transform((day) => (typeof day === 'string' ? day : day.toISOString().slice(0, 10)));

/** A place that supports what a page states. */
export const sourceSchema = z.strictObject({
	/** What the place is called: a document's title or a thread's repository and number. */
	title: z.string().min(3),
	/** Where it is. */
	url: sourceUrlSchema,
	/** The day on which someone last read it. */
	checked: daySchema,
});

/** A place that supports what a page states, `checked` as `YYYY-MM-DD`. */
export type Source = z.infer<typeof sourceSchema>;
