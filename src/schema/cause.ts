import { z } from 'astro/zod';
import { actorSchema } from './code-values.ts';
import { sourceUrlSchema } from './source.ts';

const sentenceEnd = { error: 'expected one whole sentence that ends with a full stop' };

/** What one role does about a cause. */
const fixSchema = z.strictObject({
	/** Who does it. */
	actor: actorSchema,
	/** One sentence that is understood alone: the decoder, the copy texts and lists show it as it is. */
	answer: z
		.string()
		.min(20)
		.max(260)
		.regex(/[.!?`)*"]$/, sentenceEnd),
	/** Markdown: steps, commands, code. */
	steps: z.string().min(10).optional(),
});

/**
 * What supports a cause. `documented`: Microsoft or the maker of the product says so; `confirmed`: the person who asked said
 * that it solved the problem; `reported`: someone says so; `inferred`: our reading of the text, with no address.
 */
export const evidenceSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.enum(['documented', 'confirmed', 'reported']), url: sourceUrlSchema }),
	z.strictObject({ kind: z.literal('inferred') }),
]);
/** What supports a cause. */
export type Evidence = z.infer<typeof evidenceSchema>;

/** One reason for a code, how to recognize it, what each role does about it, and what proves it. */
export const causeSchema = z
	.strictObject({
		/** The cause in plain words. */
		title: z.string().min(10).max(110),
		/** How to tell that it is this one: something that can be seen. */
		sign: z.string().min(20).max(400),
		/** Literal pieces of a pasted text that point to this cause. */
		clues: z.array(z.string().min(3).max(120)).min(1).optional(),
		/** What each role does, the one who can fix it first. */
		fixes: z.array(fixSchema).min(1),
		/** What proves it, the strongest first. */
		evidence: z.array(evidenceSchema).min(1),
	})
	.refine(({ fixes }) => new Set(fixes.map(({ actor }) => actor)).size === fixes.length, {
		path: ['fixes'],
		error: 'expected one fix for each role',
	});
/** One reason for a code. */
export type Cause = z.infer<typeof causeSchema>;
