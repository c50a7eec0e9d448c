import { z } from 'astro/zod';

const textSchema = z.string({ error: 'expected the text of the edition' }).min(1);

/** What a page holds of each edition of the reference document; at least one has the code. */
const editionTextsSchema = z
	.strictObject(
		{
			/** The text of the global edition. */
			global: textSchema.optional(),
			/** The text of the edition for the cloud that 21Vianet operates. */
			china: textSchema.optional(),
		},
		{ error: 'expected the text of the reference document, or global: and china: with the text of each edition' },
	)
	.refine(({ global, china }) => global !== undefined || china !== undefined, {
		error: 'expected global:, china:, or both',
	});

/**
 * The reference document's text for a code, word for word. A text alone is that of both editions; where they differ, or
 * only one has the code, it is below the name of its edition. Reading gives the texts by edition in either case.
 */
export const officialSchema = z.preprocess((value, context) => {
	if (typeof value === 'string') return value === '' ? undefined : { global: value, china: value };
	const { global, china } = (value ?? {}) as { global?: unknown; china?: unknown };
	if (global !== undefined && global === china)
		context.issues.push({
			code: 'custom',
			input: value,
			message: 'expected two texts that differ; one text of both editions stands behind official: alone',
		});
	return value;
}, editionTextsSchema);

/** The reference document's texts for a code, by edition. */
export type OfficialTexts = z.infer<typeof editionTextsSchema>;
