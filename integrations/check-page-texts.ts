import type { ContentProblem } from './content-problem.ts';
import { pageTextSchema, type PageText } from '../src/schema/page-text.ts';
import { issuesOf, notList, readYaml, type ContentFile } from './content-file.ts';

/** What is wrong with the texts of the sign-in page: fields, names and texts that are there twice, codes that have no page. */
export function checkPageTexts(file: ContentFile, codes: ReadonlySet<string>): readonly ContentProblem[] {
	const entries = readYaml(file.text);
	if (!Array.isArray(entries)) return [notList(file, entries, 'a list of entries', 'id')];
	const seen = new Map<string, string>();
	return entries.flatMap((entry: unknown, index) => {
		const { data } = pageTextSchema.safeParse(entry);
		const problems = data
			? [...findMissing(file, data, codes), ...findRepeated(file, data, seen)]
			: issuesOf(file, pageTextSchema, entry);
		return problems.map((problem) => ({ ...problem, field: `${index}.${problem.field}` }));
	});
}

function findMissing({ path }: ContentFile, entry: PageText, codes: ReadonlySet<string>): readonly ContentProblem[] {
	return entry.codes.flatMap(({ code }, index) =>
		codes.has(code)
			? []
			: [
					{
						file: path,
						field: `codes.${index}.code`,
						expected: 'a code that has a file in content/codes',
						received: code,
						fix: `Correct the number, or add content/codes/${code}.md.`,
					},
				],
	);
}

/** Names and texts that were there before; a text leads to the codes of one entry. */
function findRepeated({ path }: ContentFile, entry: PageText, seen: Map<string, string>): readonly ContentProblem[] {
	const fields = [
		{ field: 'id', value: entry.id },
		...entry.texts.map(({ text }, index) => ({ field: `texts.${index}.text`, value: text })),
	];
	return fields.flatMap(({ field, value }) => {
		const key = `${field === 'id' ? 'id' : 'text'} ${value.toLowerCase()}`;
		const other = seen.get(key);
		seen.set(key, other ?? entry.id);
		if (other === undefined) return [];
		const fix = field === 'id' ? 'Choose another id.' : `Add its codes to ${other}, or remove it here.`;
		return [{ file: path, field, expected: 'something that no other entry has', received: value, fix }];
	});
}
