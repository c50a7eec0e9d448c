import type { z } from 'astro/zod';
import type { ContentProblem } from './content-problem.ts';
import {
	detectionSchema,
	detectionsFileSchema,
	disagreementSchema,
	type Detection,
	type Disagreement,
} from '../src/schema/detection.ts';
import { issuesOf, readYaml, type ContentFile } from './content-file.ts';

/**
 * What is wrong with the detections: fields, ids and addresses that are there twice, codes that have no page, and
 * disagreements of detections that do not name the code.
 */
export function checkDetections(file: ContentFile, codes: ReadonlySet<string>): readonly ContentProblem[] {
	const content = readYaml(file.text);
	const { data } = detectionsFileSchema.safeParse(content);
	if (!data) return [notTwoLists(file, content)];
	const known = data.detections.flatMap((entry) => detectionSchema.safeParse(entry).data ?? []);
	const seen = new Map<string, string>();
	return [
		...checkEntries(file, 'detections', data.detections, detectionSchema, (entry) => [
			...findMissing(file, entry, codes),
			...findRepeated(file, entry, seen),
		]),
		...checkEntries(file, 'disagreements', data.disagreements, disagreementSchema, (entry) => [
			...findMissingCode(file, 'code', entry.code, codes),
			...findRepeatedCode(file, entry, seen),
			...findStrangers(file, entry, known),
		]),
	];
}

/** What a schema says of each entry of a list, or where it says nothing, what a further look at the entry finds. */
function checkEntries<Schema extends z.ZodType>(
	file: ContentFile,
	list: string,
	entries: readonly unknown[],
	schema: Schema,
	look: (entry: z.infer<Schema>) => readonly ContentProblem[],
): readonly ContentProblem[] {
	return entries.flatMap((entry, index) => {
		const { data, success } = schema.safeParse(entry);
		const problems = success ? look(data) : issuesOf(file, schema, entry);
		return problems.map((problem) => ({ ...problem, field: `${list}.${index}.${problem.field}` }));
	});
}

function notTwoLists({ path }: ContentFile, received: unknown): ContentProblem {
	return {
		file: path,
		field: 'whole file',
		expected: 'the two lists detections and disagreements, and nothing else',
		received: JSON.stringify(received).slice(0, 80),
		fix: 'Begin the lists with "detections:" and "disagreements:", and each of their entries with "- id:" or "- code:".',
	};
}

function findMissing(file: ContentFile, entry: Detection, codes: ReadonlySet<string>): readonly ContentProblem[] {
	return entry.takes.flatMap((taken, index) =>
		taken.codes.flatMap((code, place) => findMissingCode(file, `takes.${index}.codes.${place}`, code, codes)),
	);
}

function findMissingCode(
	{ path }: ContentFile,
	field: string,
	code: string,
	codes: ReadonlySet<string>,
): readonly ContentProblem[] {
	if (codes.has(code)) return [];
	return [
		{
			file: path,
			field,
			expected: 'a code that has a file in content/codes',
			received: code,
			fix: `Correct the number, leave it out, or add content/codes/${code}.md.`,
		},
	];
}

function findRepeated(file: ContentFile, { id, url }: Detection, seen: Map<string, string>): readonly ContentProblem[] {
	return [
		...findSecond(file, 'id', id, id, seen, () => 'Choose another id.'),
		...findSecond(
			file,
			'url',
			url,
			id,
			seen,
			(other) => `Write what it takes codes for in ${other}, or remove it here.`,
		),
	];
}

function findRepeatedCode(
	file: ContentFile,
	{ code }: Disagreement,
	seen: Map<string, string>,
): readonly ContentProblem[] {
	return findSecond(file, 'code', code, code, seen, () => 'Say all about the code in one entry.');
}

function findSecond(
	{ path }: ContentFile,
	field: string,
	value: string,
	owner: string,
	seen: Map<string, string>,
	fix: (other: string) => string,
): readonly ContentProblem[] {
	const key = `${field} ${value}`;
	const other = seen.get(key);
	seen.set(key, other ?? owner);
	if (other === undefined) return [];
	return [{ file: path, field, expected: 'something that no other entry has', received: value, fix: fix(other) }];
}

/** Names of detections that are not there, or do not name the code of the disagreement. */
function findStrangers(
	{ path }: ContentFile,
	{ code, between }: Disagreement,
	known: readonly Detection[],
): readonly ContentProblem[] {
	const naming = known.filter(({ takes }) => takes.some(({ codes }) => codes.includes(code))).map(({ id }) => id);
	return between.flatMap((id, index) =>
		naming.includes(id)
			? []
			: [
					{
						file: path,
						field: `between.${index}`,
						expected: `a detection that takes ${code} for something: ${naming.join(', ') || 'there is none'}`,
						received: id,
						fix: `Correct the id, or add ${code} to what ${id} takes.`,
					},
				],
	);
}
