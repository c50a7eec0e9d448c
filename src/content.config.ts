import { file, glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { parse } from 'yaml';
import { identifyChanges } from './model/codes/changes.ts';
import { areaSchema } from './schema/area.ts';
import { changeSchema } from './schema/change.ts';
import { codeSchema } from './schema/code.ts';
import { detectionSchema, disagreementSchema } from './schema/detection.ts';
import { guideSchema } from './schema/guide.ts';
import { oauthErrorSchema } from './schema/oauth-error.ts';
import { otherFamilySchema } from './schema/other-family.ts';
import { pageTextSchema } from './schema/page-text.ts';

const nameOfFile = ({ entry }: { entry: string }): string => entry.replace(/\.(?:md|yaml)$/, '');

/** The history by id. The content check has refused a wrong entry before this runs. */
function readChanges(text: string): Record<string, Record<string, unknown>> {
	const entries = parse(text) as Record<string, unknown>[];
	const identified = identifyChanges(entries.map((entry) => changeSchema.parse(entry)));
	return Object.fromEntries(identified.map(({ id }, index) => [id, entries[index] ?? {}]));
}

/** One of the two lists of detections by id. The content check has refused a wrong entry before this runs. */
function readDetections(list: 'detections' | 'disagreements', name: string) {
	return (text: string): Record<string, Record<string, unknown>> => {
		const lists = parse(text) as Record<typeof list, Record<string, unknown>[]>;
		return Object.fromEntries(lists[list].map((entry) => [String(entry[name]), entry]));
	};
}

/** What the site is made of. */
export const collections = {
	codes: defineCollection({
		loader: glob({ base: 'content/codes', pattern: '*.md', generateId: nameOfFile }),
		schema: codeSchema,
	}),
	changes: defineCollection({ loader: file('content/changes.yaml', { parser: readChanges }), schema: changeSchema }),
	areas: defineCollection({ loader: file('content/areas.yaml'), schema: areaSchema }),
	guides: defineCollection({
		loader: glob({ base: 'content/guides', pattern: '*.md', generateId: nameOfFile }),
		schema: guideSchema,
	}),
	oauthErrors: defineCollection({
		loader: glob({ base: 'content/oauth-errors', pattern: '*.md', generateId: nameOfFile }),
		schema: oauthErrorSchema,
	}),
	otherFamilies: defineCollection({
		loader: glob({ base: 'content/other-codes', pattern: '*.yaml', generateId: nameOfFile }),
		schema: otherFamilySchema,
	}),
	pageTexts: defineCollection({ loader: file('content/page-texts.yaml'), schema: pageTextSchema }),
	detections: defineCollection({
		loader: file('content/detections.yaml', { parser: readDetections('detections', 'id') }),
		schema: detectionSchema,
	}),
	disagreements: defineCollection({
		loader: file('content/detections.yaml', { parser: readDetections('disagreements', 'code') }),
		schema: disagreementSchema,
	}),
};
