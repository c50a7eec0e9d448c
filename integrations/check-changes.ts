import type { ContentProblem } from './content-problem.ts';
import { changeSchema } from '../src/schema/change.ts';
import { issuesOf, notList, readYaml, type ContentFile } from './content-file.ts';

/** What is wrong with the history: fields, the order of days, and codes and guides that do not exist. */
export function checkChanges(
	file: ContentFile,
	codes: ReadonlySet<string>,
	guides: ReadonlySet<string>,
): readonly ContentProblem[] {
	const entries = readYaml(file.text);
	if (!Array.isArray(entries)) return [notList(file, entries, 'a list of changes', 'date')];
	return entries.flatMap((entry: unknown, index) => {
		const parsed = changeSchema.safeParse(entry);
		const problems = issuesOf(file, changeSchema, entry);
		const names = parsed.data ? findMissing(file, parsed.data, codes, guides) : [];
		const later = dayOf(entries[index - 1]);
		const order = later !== '' && later < dayOf(entry) ? [unordered(file, later, dayOf(entry))] : [];
		return [...problems, ...names, ...order].map((problem) => ({ ...problem, field: `${index}.${problem.field}` }));
	});
}

function dayOf(entry: unknown): string {
	return changeSchema.safeParse(entry).data?.date ?? '';
}

function findMissing(
	file: ContentFile,
	change: { readonly codes?: readonly string[] | undefined; readonly guides?: readonly string[] | undefined },
	codes: ReadonlySet<string>,
	guides: ReadonlySet<string>,
): readonly ContentProblem[] {
	return [
		...(change.codes ?? []).filter((id) => !codes.has(id)).map((id) => missing(file, 'codes', `codes/${id}.md`, id)),
		...(change.guides ?? [])
			.filter((name) => !guides.has(name))
			.map((name) => missing(file, 'guides', `guides/${name}.md`, name)),
	];
}

function missing({ path }: ContentFile, field: string, wanted: string, received: string): ContentProblem {
	return {
		file: path,
		field,
		expected: `a name that has a file in content/${field}`,
		received,
		fix: `Correct the name, or add content/${wanted}; pages are retired, never deleted.`,
	};
}

function unordered({ path }: ContentFile, later: string, day: string): ContentProblem {
	return {
		file: path,
		field: 'date',
		expected: `${later} or an earlier day, the newest first`,
		received: day,
		fix: 'Move the entry up to its day.',
	};
}
