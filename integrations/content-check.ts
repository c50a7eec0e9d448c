import { basename, dirname } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { z } from 'astro/zod';
import { formatProblem, type ContentProblem } from './content-problem.ts';
import { areaSchema } from '../src/schema/area.ts';
import { codeSchema } from '../src/schema/code.ts';
import { guideSchema } from '../src/schema/guide.ts';
import { oauthErrorSchema } from '../src/schema/oauth-error.ts';
import { checkChanges } from './check-changes.ts';
import { checkDetections } from './check-detections.ts';
import { checkHeadings } from './check-headings.ts';
import { checkOtherCodes } from './check-other-codes.ts';
import { checkPageTexts } from './check-page-texts.ts';
import { frontmatterOf, issuesOf, readContent, readYaml, type ContentFile } from './content-file.ts';

const schemas = { codes: codeSchema, guides: guideSchema, 'oauth-errors': oauthErrorSchema } as const;

/** Stops a build before it starts when any content file is wrong, and says of each problem how to fix it. */
export function contentCheck(): AstroIntegration {
	return {
		name: 'content-check',
		hooks: {
			'astro:config:done': () => {
				const problems = checkContent(readContent('content'));
				if (problems.length > 0)
					throw new Error(`content: ${problems.length} problem(s)\n\n${problems.map(formatProblem).join('\n\n')}`);
			},
		},
	};
}

/** Everything that is wrong with the content: fields, file names, and names that lead nowhere. */
export function checkContent(files: readonly ContentFile[]): readonly ContentProblem[] {
	const areas = files.find(({ path }) => path.endsWith('areas.yaml'));
	const areaIds = areas ? Object.keys(readYaml(areas.text) as object) : [];
	const codeIds = new Set(files.flatMap(({ path }) => /codes\/(\d+)\.md$/.exec(path)?.[1] ?? []));
	const guideIds = new Set(files.flatMap(({ path }) => /guides\/([^/]+)\.md$/.exec(path)?.[1] ?? []));
	const families = files.filter(({ path }) => /other-codes\/[^/]+\.yaml$/.test(path));
	const problems = files.flatMap((file) => {
		if (families.includes(file)) return [];
		const collection = file.path.endsWith('.md') ? basename(dirname(file.path)) : undefined;
		if (file === areas) return checkAreas(file);
		if (file.path.endsWith('content/changes.yaml')) return checkChanges(file, codeIds, guideIds);
		if (file.path.endsWith('content/page-texts.yaml')) return checkPageTexts(file, codeIds);
		if (file.path.endsWith('content/detections.yaml')) return checkDetections(file, codeIds);
		if (collection !== 'codes' && collection !== 'guides' && collection !== 'oauth-errors') return [misplaced(file)];
		const front = frontmatterOf(file);
		const faults = checkFrontmatter(file, front, schemas[collection]);
		return collection === 'codes'
			? [...checkName(file), ...faults, ...checkNames(file, front, areaIds, codeIds), ...checkHeadings(file, front)]
			: faults;
	});
	return [...problems, ...checkOtherCodes(families)];
}

function checkAreas(file: ContentFile): readonly ContentProblem[] {
	return Object.entries(readYaml(file.text) as object).flatMap(([id, area]) =>
		issuesOf(file, areaSchema, area).map((problem) => ({ ...problem, field: `${id}.${problem.field}` })),
	);
}

function checkFrontmatter(file: ContentFile, front: unknown, schema: z.ZodType): readonly ContentProblem[] {
	if (front === undefined) {
		return [
			{
				file: file.path,
				field: 'frontmatter',
				expected: 'YAML between two lines ---',
				received: JSON.stringify(file.text.slice(0, 40)),
				fix: 'Begin the file with --- and the fields of src/schema, then --- on a line of its own.',
			},
		];
	}
	return issuesOf(file, schema, front);
}

function checkName(file: ContentFile): readonly ContentProblem[] {
	const name = basename(file.path, '.md');
	if (/^[1-9]\d{3,7}$/.test(name)) return [];
	const digits = /\d{4,8}/.exec(name)?.[0];
	return [
		{
			file: file.path,
			field: 'file name',
			expected: 'the bare number of the code, without leading zeros, such as 50058.md',
			received: `${name}.md`,
			fix: digits
				? `Rename it to ${digits.replace(/^0+/, '')}.md (or merge it into that file if it exists).`
				: 'Rename it to the number of its code.',
		},
	];
}

function checkNames(
	file: ContentFile,
	front: unknown,
	areas: readonly string[],
	codes: ReadonlySet<string>,
): readonly ContentProblem[] {
	const { area, related: named } = (front ?? {}) as { area?: unknown; related?: unknown };
	const related = Array.isArray(named) ? (named as { code?: unknown }[]) : [];
	const own = basename(file.path, '.md');
	const dangling = related.flatMap(({ code }, index) =>
		typeof code !== 'number' || (codes.has(String(code)) && String(code) !== own)
			? []
			: [danglingCode(file, code, index)],
	);
	if (typeof area !== 'string' || areas.includes(area)) return dangling;
	return [unknownArea(file, area, areas), ...dangling];
}

function danglingCode(file: ContentFile, code: number, index: number): ContentProblem {
	return {
		file: file.path,
		field: `related.${index}.code`,
		expected: 'another code that has a file in content/codes',
		received: String(code),
		fix: `Correct the number, add content/codes/${code}.md, or remove the relation.`,
	};
}

function unknownArea(file: ContentFile, area: string, areas: readonly string[]): ContentProblem {
	return {
		file: file.path,
		field: 'area',
		expected: `one of ${areas.join(', ')}`,
		received: area,
		fix: 'Name an existing area, or add it to content/areas.yaml.',
	};
}

function misplaced(file: ContentFile): ContentProblem {
	return {
		file: file.path,
		field: 'place',
		expected:
			'content/areas.yaml, content/changes.yaml, content/detections.yaml, content/page-texts.yaml, a list in content/other-codes, or a Markdown file in content/codes, content/guides or content/oauth-errors',
		received: file.path,
		fix: 'Move the file, or remove it.',
	};
}
