import { z } from 'astro/zod';
import { evidenceSchema } from './cause.ts';
import { messageSchema, oauthSchema, searchedSchema } from './code.ts';
import {
	actorSchema,
	confidenceSchema,
	credentialSchema,
	flowSchema,
	kindSchema,
	retrySchema,
	tierSchema,
} from './code-values.ts';
import { detectionKindSchema, detectionSourceSchema } from './detection.ts';
import { pageLanguageSchema, pagePartSchema } from './page-text.ts';
import { publishedChangeSchema } from './published-change.ts';

/** The version of the shape: it grows by optional fields; a field that goes or changes its meaning makes the next version. */
export const dataVersion = '2';

const id = z.string().regex(/^[1-9]\d{3,7}$/);

/** What every published file begins with. */
const head = {
	$schema: z.url().describe('The JSON Schema that this file satisfies.'),
	version: z.literal(dataVersion).describe('The version of the shape.'),
	licence: z.string().describe('Who owns what, and under which licence.'),
};

const relatedSchema = z.strictObject({
	code: id.describe('The other code.'),
	why: z.string().describe('What connects or distinguishes the two.'),
});

const publishedFixSchema = z.strictObject({
	actor: actorSchema.describe('Who does it.'),
	answer: z.string().describe('One sentence that is understood alone.'),
	steps: z.string().optional().describe('Steps, commands and code, in Markdown.'),
});

const publishedCauseSchema = z.strictObject({
	title: z.string().describe('The cause in plain words.'),
	sign: z.string().describe('How to tell that it is this one.'),
	clues: z.array(z.string()).optional().describe('Literal pieces of an error text that point to this cause.'),
	fixes: z.array(publishedFixSchema).describe('What each role does, the one who can fix it first.'),
	evidence: z
		.array(evidenceSchema)
		.describe('What proves it: documented, confirmed, reported, or inferred (our reading).'),
});

const editionSchema = z.strictObject({
	id: z.enum(['global', 'china']).describe('The edition: china is the one for the cloud that 21Vianet operates.'),
	name: z.string().describe('The edition in the words of the pages.'),
	url: z.url().describe('Where it is.'),
	date: z.iso.date().describe('The day that it bears; of an edition without a date, the day on which it was taken.'),
});

const familySchema = z.strictObject({
	shorter: z.array(id).describe('Codes whose number this one extends.'),
	longer: z.array(id).describe('Codes that extend this number.'),
});

const logQuerySchema = z.strictObject({
	id: z.string().describe('kql, graph or powershell.'),
	title: z.string().describe('The tool or the language.'),
	text: z.string().describe('The query, ready to paste.'),
	note: z.string().describe('What to know before running it.'),
	source: z.url().describe('Where the shape of the query is documented.'),
});

const lookUpSchema = z.strictObject({
	cloud: z.string().describe('Which national cloud.'),
	url: z.url().describe('The code on the official look-up page.'),
});

const publishedSourceSchema = z.strictObject({
	title: z.string().describe('What the place is called.'),
	url: z.url().describe('Where it is.'),
	checked: z.iso.date().describe('The day on which someone last read it.'),
});

const publishedPageTextSchema = z.strictObject({
	about: z.string().describe('What the page means.'),
	texts: z
		.array(
			z.strictObject({
				text: z.string().describe('The text as the page shows it, variable parts in braces.'),
				language: pageLanguageSchema.describe('Its language.'),
				part: pagePartSchema.describe('What it is on the page.'),
				source: z.url().describe('Where it was seen.'),
			}),
		)
		.describe('The literal texts of the page.'),
	codes: z
		.array(
			z.strictObject({
				code: id.describe('A code that shows the page.'),
				tells: z.string().describe('What tells it from the others that show the same page.'),
				source: z.url().describe('Where that is said.'),
			}),
		)
		.describe('All codes that show the page, this one among them.'),
});

const publishedDetectionSchema = z.strictObject({
	source: detectionSourceSchema.describe('Who publishes it.'),
	kind: detectionKindSchema.describe('What it is.'),
	title: z.string().describe('What it is called there.'),
	url: z.url().describe('The file that was read.'),
	as: z.string().describe('What it takes the code for, in our words.'),
});

/** What `/codes.json` holds of each code. */
const brief = {
	id: id.describe('The number, as text.'),
	tier: tierSchema.describe(
		'How well the code is known: documented (in an edition of the reference document), met (seen in real use, or its message is explained by a source), listed (only its message is known).',
	),
	title: z.string().describe('Plain words.'),
	symbol: z.string().optional().describe('The symbolic name that Microsoft gives.'),
	summary: z.string().optional().describe('One sentence.'),
	kind: kindSchema.optional().describe('What the code is; left out when nobody knows.'),
	actors: z.array(actorSchema).optional().describe('Who can fix it, the most likely first.'),
	retry: retrySchema.optional().describe('Whether sending the request again can help.'),
	area: z.string().describe('The id of the area.'),
	flows: z.array(flowSchema).optional().describe('Where the code occurs.'),
	credential: credentialSchema.optional().describe('Whether the first factor had been accepted.'),
	confidence: confidenceSchema.optional().describe('How firm the explanation is.'),
	oauth: z.array(oauthSchema).optional().describe('OAuth 2.0 error responses that were seen with this code.'),
	reviewed: z.iso.date().optional().describe('The day on which someone last read the page against its sources.'),
	tierLabel: z.string().optional().describe('The tier in the words of the pages.'),
	kindLabel: z.string().optional().describe('The kind in the words of the pages.'),
	actorLabels: z
		.array(z.string())
		.optional()
		.describe('Who can fix it in the words of the pages, in the order of actors.'),
	retryLabel: z.string().optional().describe('The advice on sending it again in the words of the pages.'),
	credentialLabel: z
		.string()
		.optional()
		.describe('Whether the first factor had been accepted, in the words of the pages.'),
	certainty: z
		.string()
		.optional()
		.describe('How sure this reference is of code, cause and fix: tier and confidence in one sentence.'),
	unreviewed: z.literal(true).optional().describe('The page is a draft that nobody has reviewed yet.'),
	url: z.url().describe('The page.'),
};

/**
 * One code as `/codes.json` lists it.
 * @internal
 */
export const publishedBriefSchema = z.strictObject(brief).meta({ id: 'brief', title: 'A code in /codes.json' });
/** One code as `/codes.json` lists it. */
export type PublishedBrief = z.infer<typeof publishedBriefSchema>;

/**
 * One code with everything that its page shows, as `/codes/50058.json`.
 * @internal
 */
export const publishedCodeSchema = z
	.strictObject({
		...head,
		...brief,
		official: z
			.string()
			.optional()
			.describe(
				'The text of the reference document, word for word (CC BY 4.0): of the 21Vianet edition if that has the code, else of the global one.',
			),
		officialGlobal: z
			.string()
			.optional()
			.describe('The text of the global edition, word for word (CC BY 4.0), where it differs from official.'),
		editions: z.array(editionSchema).optional().describe('The editions of the reference document that have the code.'),
		messages: z.array(messageSchema).optional().describe('Literal texts of the service, and where each was seen.'),
		pageTexts: z
			.array(publishedPageTextSchema)
			.optional()
			.describe(
				'What the sign-in page says for the code, in several languages, and what tells it from other codes there.',
			),
		examples: z.array(z.string()).optional().describe('Texts as people paste them, identifiers invented.'),
		aliases: z.array(z.string()).optional().describe('Phrases that people type when they mean this code.'),
		causes: z
			.array(publishedCauseSchema)
			.optional()
			.describe('Why it happens, how to tell, what each role does, and what proves it; the most common first.'),
		help: z
			.string()
			.describe('What happened, how to check and what else is worth a section, in Markdown; empty if not written.'),
		searched: searchedSchema
			.extend({ day: z.iso.date() })
			.optional()
			.describe('The day on which more than the message was looked for in vain, and where.'),
		related: z.array(relatedSchema).describe('Codes that a reader may need.'),
		family: familySchema.describe('Codes that begin with the same digits; they may be unrelated.'),
		logQueries: z.array(logQuerySchema).describe('Queries that find the code in the sign-in logs.'),
		detections: z
			.array(publishedDetectionSchema)
			.optional()
			.describe('Public rules, queries, workbooks and testing tools that name the code, and what each takes it for.'),
		detectionsDisagree: z
			.string()
			.optional()
			.describe('Who of them takes the code for what, where they disagree; credential says what this reference does.'),
		lookUp: z.array(lookUpSchema).describe('The official look-up pages of the national clouds.'),
		sources: z.array(publishedSourceSchema).describe('What supports the page, besides the reference document.'),
		lastChange: publishedChangeSchema.optional().describe('The last entry of the history that concerns the code.'),
	})
	.meta({ id: 'code', title: 'A code of its own' });
/** One code with everything that its page shows. */
export type PublishedCode = z.infer<typeof publishedCodeSchema>;

const publishedAreaSchema = z.strictObject({
	id: z.string().describe('The id that codes name.'),
	title: z.string().describe('What the area is called.'),
	summary: z.string().describe('Which codes belong there.'),
});

/**
 * All codes, as `/codes.json`.
 * @internal
 */
export const publishedListSchema = z
	.strictObject({
		...head,
		areas: z.array(publishedAreaSchema).describe('The areas, in the order of the site.'),
		codes: z.array(publishedBriefSchema).describe('All codes by number.'),
	})
	.meta({ id: 'list', title: 'All codes' });
/** All codes. */
export type PublishedList = z.infer<typeof publishedListSchema>;

/** The fields of a code's file, each with a sentence; `isBrief` tells those that `/codes.json` has too. */
export function listPublishedFields(): readonly { name: string; meaning: string; isBrief: boolean }[] {
	return Object.entries(publishedCodeSchema.shape).map(([name, field]) => ({
		name,
		meaning: field.description ?? '',
		isBrief: name in publishedBriefSchema.shape,
	}));
}

/**
 * The JSON Schema that `/codes.json` and every `/codes/50058.json` satisfy.
 * @param address where it is published
 */
export function describePublishedShape(address: string): Record<string, unknown> {
	const title = `Published data, version ${dataVersion}`;
	const { $schema, ...shape } = z.toJSONSchema(z.union([publishedCodeSchema, publishedListSchema]));
	return { $schema, $id: address, title, ...shape };
}
