import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontmatter } from 'astro/markdown';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { describeIssue, type ContentProblem } from './content-problem.ts';
import { chooseCodeSchema, codeSchema } from '../src/schema/code.ts';

/** A content file: its path from the root of the project, and its text. */
export interface ContentFile {
	readonly path: string;
	readonly text: string;
}

/** Every file below a content folder. */
export function readContent(folder: string): readonly ContentFile[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** What a schema says is wrong with data that was read from a file. */
export function issuesOf(file: ContentFile, schema: z.ZodType, data: unknown): readonly ContentProblem[] {
	const known = knownKeys(schema, data);
	const issues = schema.safeParse(data).error?.issues ?? [];
	return issues.flatMap((issue) => describeIssue(file.path, data, issue, known));
}

/** The fields that a schema knows; of the schemas of codes, those of the one that the data asks for. */
function knownKeys(schema: z.ZodType, data: unknown): readonly string[] {
	const chosen = schema === codeSchema ? chooseCodeSchema(data) : schema;
	return chosen && 'shape' in chosen ? Object.keys(chosen.shape as object) : [];
}

/** That a file is no list; `first` is the field with which its entries begin. */
export function notList({ path }: ContentFile, received: unknown, expected: string, first: string): ContentProblem {
	return {
		file: path,
		field: 'whole file',
		expected,
		received: JSON.stringify(received),
		fix: `Begin each entry with "- ${first}:".`,
	};
}

/**
 * The frontmatter of a Markdown file as Astro reads it, in a tenth of the time that `yaml` takes; nothing when it has none,
 * and a text that says so when its YAML is broken.
 */
export function frontmatterOf(file: ContentFile): unknown {
	const front = /^---\n(.*?)\n---(?:\n|$)/s.exec(file.text)?.[1];
	if (front === undefined) return undefined;
	try {
		return parseFrontmatter(file.text).frontmatter;
	} catch (error) {
		// What `yaml` says of a mistake is clearer.
		const said = readYaml(front);
		return typeof said === 'string' ? said : describeBroken(error);
	}
}

/** What a YAML text holds; broken YAML becomes a text that says so. */
export function readYaml(text: string): unknown {
	try {
		return parse(text) as unknown;
	} catch (error) {
		return describeBroken(error);
	}
}

function describeBroken(error: unknown): string {
	return `broken YAML: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
}
