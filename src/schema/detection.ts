import { z } from 'astro/zod';
import { codeReferenceSchema } from './code-id.ts';
import { daySchema, sourceUrlSchema } from './source.ts';

const sentenceEnd = { error: 'expected a whole sentence that ends with a full stop' };
const idPattern = { error: 'expected small words joined by hyphens, such as sigma-account-lockout' };
const fileAddress = {
	error: 'expected the address of a file on GitHub: https://github.com/owner/repository/blob/commit/path',
};

const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, idPattern);

/** Who publishes a detection. */
export const detectionSourceSchema = z.enum([
	'Sigma',
	'Microsoft Sentinel',
	'Elastic',
	'Splunk',
	'Panther',
	'Microsoft Entra workbook',
	'Community query',
	'Testing tool',
]);

/** What a detection is. */
export const detectionKindSchema = z.enum(['rule', 'hunting query', 'query', 'workbook', 'tool']);
/** What a detection is. */
export type DetectionKind = z.infer<typeof detectionKindSchema>;

/** Codes that a detection takes for the same. */
const takenCodesSchema = z.strictObject({
	/** The codes, bare numbers. */
	codes: z.array(codeReferenceSchema).min(1),
	/** One short sentence in our own words, with the detection as its subject: `Counts it as a wrong password.` */
	as: z.string().min(10).max(130).regex(/\.$/, sentenceEnd),
});

/** One of the `detections` in `content/detections.yaml`: a public rule, query, workbook or tool that names codes. */
export const detectionSchema = z.strictObject({
	/** A name that stays. */
	id: idSchema,
	/** Who publishes it. */
	source: detectionSourceSchema,
	/** What it is. */
	kind: detectionKindSchema,
	/** What it is called there, word for word. */
	title: z.string().min(3).max(120),
	/** The file that was read. */
	url: sourceUrlSchema.refine((url) => /^https?:\/\/github\.com(?:\/[^/]+){2}\/blob\/[^/]+\/./.test(url), fileAddress),
	/** What it takes which codes for. */
	takes: z
		.array(takenCodesSchema)
		.min(1)
		.refine(
			(takes) => {
				const codes = takes.flatMap((taken) => taken.codes);
				return new Set(codes).size === codes.length;
			},
			{ error: 'expected each code once' },
		),
	/** The day on which someone last read the file. */
	checked: daySchema,
});

/** A public rule, query, workbook or tool, and what it takes codes for; codes are ids such as `"50058"`. */
export type Detection = z.infer<typeof detectionSchema>;

/** One of the `disagreements` in `content/detections.yaml`: detections that take one code for different things. */
export const disagreementSchema = z.strictObject({
	/** The code, a bare number. */
	code: codeReferenceSchema,
	/** One or two sentences: who takes it for what. What we say ourselves is added to it. */
	text: z.string().min(40).max(260).regex(/\.$/, sentenceEnd),
	/** The ids of detections that show it; each names the code. */
	between: z
		.array(idSchema)
		.min(2)
		.refine((ids) => new Set(ids).size === ids.length, { error: 'expected each detection once' }),
});

/** Who takes a code for what, where detections disagree. */
export type Disagreement = z.infer<typeof disagreementSchema>;

/** The whole of `content/detections.yaml`; its entries are checked one by one. */
export const detectionsFileSchema = z.strictObject({
	/** What names codes. */
	detections: z.array(z.unknown()),
	/** Where they disagree. */
	disagreements: z.array(z.unknown()),
});
