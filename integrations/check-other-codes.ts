import { basename } from 'node:path';
import type { ContentProblem } from './content-problem.ts';
import { listNumberForms, unifyNumber } from '../src/model/numbers/number-forms.ts';
import { otherFamilySchema, type OtherCode } from '../src/schema/other-family.ts';
import { issuesOf, readYaml, type ContentFile } from './content-file.ts';

/** What is wrong with the codes of other products: names of files, fields, numbers, and spellings of two families. */
export function checkOtherCodes(files: readonly ContentFile[]): readonly ContentProblem[] {
	const owners = new Map<string, string>();
	return files.flatMap((file) => {
		const data = readYaml(file.text);
		const codes = otherFamilySchema.safeParse(data).data?.codes ?? [];
		return [
			...checkName(file),
			...issuesOf(file, otherFamilySchema, data),
			...codes.flatMap((code, index) => checkAliases(file, code, `codes.${index}.aliases`)),
			...codes.flatMap((code, index) => refuseKnown(file, code, `codes.${index}`, owners)),
		];
	});
}

function checkName({ path }: ContentFile): readonly ContentProblem[] {
	const name = basename(path, '.yaml');
	if (/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(name)) return [];
	return [
		{
			file: path,
			field: 'file name',
			expected: 'a name in small letters, with hyphens between words, such as identity-model.yaml',
			received: basename(path),
			fix: 'Rename the file; the name is part of the address of its page.',
		},
	];
}

/** Each number is listed in all the ways in which it is written, and in no way that means another number. */
function checkAliases({ path }: ContentFile, code: OtherCode, field: string): readonly ContentProblem[] {
	const { aliases = [] } = code;
	const forms = listNumberForms(code.code);
	const others = forms.filter((form) => form !== code.code);
	const missing = others.filter((form) => !aliases.includes(form));
	const wrong = forms.length === 0 ? [] : aliases.filter((alias) => isOtherNumber(alias, code.code));
	if (missing.length === 0 && wrong.length === 0) return [];
	return [
		{
			file: path,
			field,
			expected: `${others.join(', ')}, the other ways to write ${code.code}`,
			received: aliases.join(', ') || 'nothing',
			fix: `Write aliases: [${others.map((form) => `'${form}'`).join(', ')}].`,
		},
	];
}

function isOtherNumber(alias: string, code: string): boolean {
	return /^-?\d{9,10}$/.test(alias) && unifyNumber(alias) !== unifyNumber(code);
}

/** A spelling belongs to one family; `owners` knows those of the files before. */
function refuseKnown(
	{ path }: ContentFile,
	{ code, aliases = [] }: OtherCode,
	field: string,
	owners: Map<string, string>,
): readonly ContentProblem[] {
	return [code, ...aliases].flatMap((spelling) => {
		const owner = owners.get(spelling.toLowerCase());
		owners.set(spelling.toLowerCase(), path);
		if (owner === undefined || owner === path) return [];
		return [
			{
				file: path,
				field,
				expected: 'spellings that no other family has',
				received: `${spelling}, which ${owner} has`,
				fix: 'Keep it in the family whose product prints it, and remove it here.',
			},
		];
	});
}
