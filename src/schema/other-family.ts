import { z } from 'astro/zod';
import { sourceSchema, sourceUrlSchema } from './source.ts';

/** A code, or another spelling of it: an address can name its place in the page. */
const spelling = z.string().regex(/^[\w.-]+(?: \d+)?$/, {
	error:
		'expected a number or a name without spaces, such as "0x80090016", or a word and a number, such as "Event 364"',
});

/** A sentence or a few, on one line. */
const shortText = (most: number) =>
	z
		.string()
		.min(10)
		.max(most)
		.regex(/^\S[^\n]*[.!?)]$/, { error: 'expected whole sentences on one line, the last one with its full stop' });

/** A code of another product. */
const otherCodeSchema = z.strictObject({
	/** As its product writes it, such as `AADB2C90118`, `0x80090016` or `pkce_not_created`. */
	code: spelling,
	/** What the product prints with it, word for word, from a source under an open licence. */
	message: z.string().min(3).optional(),
	/** Other spellings: of a number without `0x`, as unsigned and as signed decimal; of a name its older names. */
	aliases: z.array(spelling).min(1).optional(),
	/** What it says to a person who meets it, in our own words; Markdown of one line. */
	meaning: shortText(300),
	/** What to do first, one sentence; Markdown of one line. */
	first: shortText(250).optional(),
	/** Where this is from, if it is not the first source of the family. */
	source: sourceUrlSchema.optional(),
});

/** A content file of `content/other-codes/<family>.yaml`; the file name is the id of the family. */
export const otherFamilySchema = z.strictObject({
	/** What the list is called, at most 60 characters. */
	title: z.string().min(4).max(60),
	/** Whose codes they are, as in "A code of Azure AD B2C". */
	owner: z.string().min(4).max(60),
	/** What kind of code it is, and that it is no code of the sign-in service; plain text of one line. */
	about: shortText(290),
	/** What to do first with any code of the family; Markdown of one line. */
	first: shortText(350),
	/** The lists that were read, the main one first, each with its licence where it has an open one. */
	sources: z.array(sourceSchema.extend({ licence: z.enum(['CC BY 4.0', 'MIT']).optional() })).min(1),
	/** The codes, by number or by name. */
	codes: z.array(otherCodeSchema).min(1).superRefine(refuseRepeated),
});

/** The codes of one other product. */
export type OtherFamily = z.infer<typeof otherFamilySchema>;

/** A code of another product. */
export type OtherCode = z.infer<typeof otherCodeSchema>;

/** Each spelling leads to one code, in whatever case it is written. */
function refuseRepeated(codes: readonly OtherCode[], context: z.core.$RefinementCtx): void {
	const owners = new Map<string, string>();
	for (const [index, { code, aliases = [] }] of codes.entries())
		for (const [place, name] of [code, ...aliases].entries()) {
			const owner = owners.get(name.toLowerCase());
			owners.set(name.toLowerCase(), code);
			if (owner === undefined) continue;
			const path = place === 0 ? [index, 'code'] : [index, 'aliases', place - 1];
			context.addIssue({
				code: 'custom',
				path,
				message: `expected a spelling that no code before has; ${owner} has it`,
			});
		}
}
