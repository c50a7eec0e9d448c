import { z } from 'astro/zod';
import { codeReferenceSchema } from './code-id.ts';
import { daySchema, sourceUrlSchema } from './source.ts';

const sentenceEnd = { error: 'expected a whole sentence that ends with a full stop' };
const wordsPattern = { error: 'expected words as the page shows them, in one line, without space before or after' };
const idPattern = { error: 'expected small words joined by hyphens, such as need-admin-approval' };

/** The languages in which texts of the sign-in page are known. */
export const pageLanguageSchema = z.enum(['en', 'de', 'fr', 'es', 'it', 'pt', 'ja', 'zh']);
/** A language in which texts of the sign-in page are known. */
export type PageLanguage = z.infer<typeof pageLanguageSchema>;

/** What a text is on the page; of a title or a button one cannot tell in the middle of a text that it is one. */
export const pagePartSchema = z.enum(['title', 'sentence', 'button']);

/** A literal text of the page, in one language. */
const literalTextSchema = z.strictObject({
	/** The text as the page shows it; variable parts as `{placeholders}`. */
	text: z
		.string()
		.min(4)
		.max(400)
		.regex(/^\S(?:[^\n]*\S)?$/, wordsPattern),
	/** Its language. */
	language: pageLanguageSchema,
	/** What it is on the page. */
	part: pagePartSchema,
	/** Where it was seen. */
	source: sourceUrlSchema,
});

/** A code that shows the page. */
const shownCodeSchema = z.strictObject({
	/** The code, a bare number. */
	code: codeReferenceSchema,
	/** What tells this code from the others that show the same page; one or two sentences, as one line of Markdown. */
	tells: z.string().min(20).max(260).regex(/\.$/, sentenceEnd),
	/** Where that is said. */
	source: sourceUrlSchema,
});

/** One entry of `content/page-texts.yaml`: what Microsoft's sign-in page says in place of a code, and the codes that it says it for. */
export const pageTextSchema = z.strictObject({
	/** A name that stays. */
	id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, idPattern),
	/** One sentence in our own words: what the page means. */
	about: z.string().min(20).max(200).regex(/\.$/, sentenceEnd),
	/** The literal texts. */
	texts: z.array(literalTextSchema).min(1),
	/** The codes that show the page, the most common first. */
	codes: z
		.array(shownCodeSchema)
		.min(1)
		.refine((codes) => new Set(codes.map(({ code }) => code)).size === codes.length, {
			error: 'expected each code once',
		}),
	/** The day on which someone last read the sources. */
	checked: daySchema,
});

/** What the sign-in page says, with the codes behind it; codes are ids such as `"50058"`. */
export type PageText = z.infer<typeof pageTextSchema>;
