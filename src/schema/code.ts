import { z } from 'astro/zod';
import { causeSchema } from './cause.ts';
import { codeReferenceSchema } from './code-id.ts';
import { officialSchema, type OfficialTexts } from './official.ts';
import { daySchema, sourceSchema, sourceUrlSchema } from './source.ts';
import { credentialSchema, flowSchema, kindSchema, retrySchema, tierSchema, type Tier } from './code-values.ts';

/** A literal text that the service prints for this code. */
export const messageSchema = z.strictObject({
	/** The text without `AADSTS…:` in front and without trace id, correlation id and timestamp; variable parts as `{placeholders}`. */
	template: z.string().min(5),
	/** Where the text was seen. */
	source: sourceUrlSchema,
});
/** A literal text that the service prints, and where it was seen. */
type Message = z.infer<typeof messageSchema>;

/** What an OAuth 2.0 error response with this code was seen to hold. One code can have several. */
export const oauthSchema = z.strictObject({
	/** The value of `error`, such as `invalid_grant`. */
	error: z.string().regex(/^[a-z_]+$/, { error: 'expected a value of the OAuth field error, such as invalid_grant' }),
	/** The value of `suberror`, such as `bad_token`. */
	suberror: z
		.string()
		.regex(/^[a-z_]+$/)
		.optional(),
	/** The HTTP status code. */
	status: z.number().int().min(200).max(599).optional(),
	/** Where this was seen. */
	source: sourceUrlSchema,
});
/** Another code that a reader of this page may need. */
const relationSchema = z.strictObject({
	/** The other code, a bare number. */
	code: codeReferenceSchema,
	/** What connects or distinguishes the two; it is shown on both pages, so it never says "this code". */
	why: z.string().min(10).max(200),
});
/** Another code and what ties it to this one. */
export type Relation = z.infer<typeof relationSchema>;

/** When and where something was looked for and not found. */
export const searchedSchema = z.strictObject({
	/** The day of the search. */
	day: daySchema,
	/** What was searched, in words that end the sentence "Nothing more was found in …". */
	places: z.array(z.string().min(3).max(80)).min(1),
});

/** The causes of a code, the most common first; what is only our reading comes after what is proved. */
const causesSchema = z
	.array(causeSchema, { error: 'expected at least one cause with title, sign, fixes and evidence' })
	.min(1)
	.superRefine((causes, context) => {
		const proved = causes.map(({ evidence }) => evidence.some(({ kind }) => kind !== 'inferred'));
		causes.forEach(({ title }, index) => {
			if (!proved[index] && proved.slice(index + 1).includes(true))
				context.addIssue({
					code: 'custom',
					path: [index, 'evidence'],
					message: 'expected an inferred cause behind every cause that has a source',
				});
			if (causes.findIndex((other) => other.title === title) < index)
				context.addIssue({ code: 'custom', path: [index, 'title'], message: 'expected a title of its own' });
		});
	});

/** What any code may have, however well it is known. */
const known = {
	/** Microsoft's symbolic name, where it gives one: `UserInformationNotProvided`. */
	symbol: z
		.string()
		.regex(/^[A-Za-z][A-Za-z0-9_]*$/, { error: 'expected one word, such as UserInformationNotProvided' })
		.optional(),
	/** Plain words, not the symbol. */
	title: z.string().min(8).max(70),
	/** One sentence in our own words. */
	summary: z.string().min(20).max(160),
	/** The id of an area in `content/areas.yaml`. */
	area: z.string(),
	/** Where the code occurs. */
	flows: z.array(flowSchema).min(1).optional(),
	/** Whether the first factor was accepted; only with evidence. */
	credential: credentialSchema.optional(),
	/**
	 * Why it happens, how to recognize it, what each role does, and what proves it; the most common first. Who can fix the
	 * code and how firm the explanation is follow from it.
	 */
	causes: causesSchema.optional(),
	/** The literal texts that the service prints. */
	messages: z.array(messageSchema).min(1).optional(),
	/** Raw texts as people paste them, identifiers invented; each must decode to this page. */
	examples: z.array(z.string().min(10)).min(1).optional(),
	/** What OAuth 2.0 error responses with this code were seen to hold. */
	oauth: z.array(oauthSchema).min(1).optional(),
	/** Phrases that people type when they mean this code. */
	aliases: z.array(z.string().min(2).max(80)).min(3),
	/** Other codes that a reader may need, or `none`. */
	related: z.union([z.literal('none'), z.array(relationSchema).min(1)]),
	/** What supports the page. */
	sources: z.array(sourceSchema).min(1),
	/** The day on which someone last read the whole page against its sources. */
	reviewed: daySchema.optional(),
	/** Only a page that was begun and not yet read by anyone has this, see {@link unreviewedCodeSchema}. */
	unreviewed: z.undefined().optional(),
};

/** What a page answers at its top. */
const answer = {
	/** What the code is. */
	kind: kindSchema,
	/** Whether sending the request again can help. */
	retry: retrySchema,
};

/** A code of the reference document, in at least one of its editions. */
const documentedCodeSchema = z.strictObject({
	tier: z.literal('documented'),
	...known,
	...answer,
	causes: causesSchema,
	/** The reference document's text for this code, word for word. */
	official: officialSchema,
});

/** A code that both editions of the reference document lack, and that was seen in real use, or whose message a source explains. */
const metCodeSchema = z.strictObject({
	tier: z.literal('met'),
	...known,
	...answer,
	causes: causesSchema,
});

/** A code known only by its message; what the message does not say is left out. */
const listedCodeSchema = z
	.strictObject({
		tier: z.literal('listed'),
		...known,
		kind: answer.kind.optional(),
		retry: answer.retry.optional(),
		messages: z.array(messageSchema).min(1),
		/** The day on which more was looked for in vain, and where; only what was really searched. */
		searched: searchedSchema.optional(),
	})
	.refine(({ kind, retry }) => kind !== 'internal' || (retry !== 'after-fix' && retry !== 'interactive'), {
		path: ['retry'],
		error:
			'expected never, backoff, automatic or no value, because nobody outside Microsoft can act on what is internal; if the message says what to change, the kind is failure',
	});

/**
 * A page that a command began and that nobody has read yet. It may lack what its tier asks for, and says so on the page;
 * when the line `unreviewed` goes, everything is asked for.
 */
const unreviewedCodeSchema = z
	.strictObject({
		tier: tierSchema.extract(['documented', 'met'], { error: 'expected documented or met while unreviewed' }),
		...known,
		/** The mark of such a page; it goes when `reviewed` comes. */
		unreviewed: z.literal(true),
		reviewed: z.undefined({ error: 'expected no day of review beside unreviewed: true' }).optional(),
		summary: known.summary.default('Nobody has described this code yet.'),
		aliases: known.aliases.default([]),
		related: known.related.default('none'),
		sources: known.sources.default([]),
		kind: answer.kind.optional(),
		retry: answer.retry.optional(),
		official: officialSchema.optional(),
	})
	.refine(({ tier, official }) => (tier === 'documented') === (official !== undefined), {
		path: ['official'],
		error: 'expected the text of the reference document exactly when tier is documented',
	});

/** What a page that is not marked as unreviewed must hold, by its tier. */
const finishedCodeSchema = z.discriminatedUnion('tier', [documentedCodeSchema, metCodeSchema, listedCodeSchema], {
	error: `expected one of ${tierSchema.options.join(', ')}`,
});

/** The frontmatter of `content/codes/<number>.md`. The file name is the id and is nowhere else in the file. */
export const codeSchema = z.discriminatedUnion('unreviewed', [unreviewedCodeSchema, finishedCodeSchema], {
	error: 'expected unreviewed: true, or no such line',
});

/** The schema of one kind of page: the one that fits the fields `tier` and `unreviewed` of what was read, if any does. */
export function chooseCodeSchema(data: unknown): z.ZodObject | undefined {
	const { tier, unreviewed } = (data ?? {}) as { tier?: unknown; unreviewed?: unknown };
	if (unreviewed === true) return unreviewedCodeSchema;
	return finishedCodeSchema.options.find(({ shape }) => shape.tier.value === tier);
}

/** The frontmatter of any code's page after reading; related codes are ids such as `"50058"`. */
export interface Code extends Omit<z.infer<typeof listedCodeSchema>, 'tier' | 'messages' | 'unreviewed'> {
	tier: Tier;
	/** Nobody has read the page yet. */
	unreviewed?: true | undefined;
	messages?: Message[] | undefined;
	/** Only documented codes have some. */
	official?: OfficialTexts | undefined;
}
