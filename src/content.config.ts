import { file, glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { areaSchema } from './schema/area.ts';
import { codeSchema } from './schema/code.ts';
import { guideSchema } from './schema/guide.ts';
import { oauthErrorSchema } from './schema/oauth-error.ts';

const nameOfFile = ({ entry }: { entry: string }): string => entry.replace(/\.md$/, '');

/** What the site is made of. */
export const collections = {
	codes: defineCollection({
		loader: glob({ base: 'content/codes', pattern: '*.md', generateId: nameOfFile }),
		schema: codeSchema,
	}),
	areas: defineCollection({ loader: file('content/areas.yaml'), schema: areaSchema }),
	guides: defineCollection({
		loader: glob({ base: 'content/guides', pattern: '*.md', generateId: nameOfFile }),
		schema: guideSchema,
	}),
	oauthErrors: defineCollection({
		loader: glob({ base: 'content/oauth-errors', pattern: '*.md', generateId: nameOfFile }),
		schema: oauthErrorSchema,
	}),
};
