import { z } from 'astro/zod';
import { changeKindSchema } from './change.ts';

/** A change of the content as published data names it. */
export const publishedChangeSchema = z.strictObject({
	date: z.iso.date().describe('The day of the change.'),
	kind: changeKindSchema.describe('What happened.'),
	text: z.string().describe('One sentence.'),
	url: z.url().describe('The entry in the list of changes.'),
});
