import { z } from 'astro/zod';
import { codeReferenceSchema } from './code-id.ts';
import { tierSchema } from './code-values.ts';
import { daySchema } from './source.ts';

/** What can happen to a page: it came, its content became another, or its code is no longer in use. */
export const changeKindSchema = z.enum(['added', 'changed', 'retired']);
/** What can happen to a page. */
export type ChangeKind = z.infer<typeof changeKindSchema>;

/** One entry of `content/changes.yaml`, the newest first. It concerns codes, guides, or all codes of a tier. */
export const changeSchema = z
	.strictObject({
		/** The day of the change. */
		date: daySchema,
		/** What happened. */
		kind: changeKindSchema,
		/** The codes concerned, bare numbers. */
		codes: z.array(codeReferenceSchema).min(1).optional(),
		/** The tier all of whose codes are concerned; a code that comes later has an entry of its own. */
		tier: tierSchema.optional(),
		/** The guides concerned, by file name. */
		guides: z.array(z.string()).min(1).optional(),
		/** One sentence: what is different for a reader. */
		text: z.string().min(15).max(300),
	})
	.refine(({ codes, tier, guides }) => [codes, tier, guides].filter((value) => value !== undefined).length === 1, {
		path: ['codes'],
		error: 'expected exactly one of codes, tier and guides',
	});

/** A change of the content; codes are ids such as `"50058"`. */
export type Change = z.infer<typeof changeSchema>;
