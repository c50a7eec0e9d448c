import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { mostMet } from '../src/model/codes/most-met.ts';
import { dropMissingCodes } from '../tools/project-copy.ts';

/**
 * The codes of a small site: those that the pages of their own name and that tests open, and every 60th of the others,
 * so that there are codes of every kind.
 */
export function listSmallCodes(): readonly string[] {
	const ids = readdirSync('content/codes').map((name) => name.replace('.md', ''));
	const named = new Set<string>(mostMet);
	return ids.filter((id, index) => named.has(id) || index % 60 === 0);
}

/** Leaves a copy of the project with these codes alone: the files of the others go, and what names them. */
export function keepCodes(project: string, ids: ReadonlySet<string>): void {
	const folder = join(project, 'content/codes');
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		if (ids.has(name.replace('.md', ''))) writeFileSync(path, keepRelations(readFileSync(path, 'utf8'), ids));
		else rmSync(path);
	}
	dropMissingCodes(project, ids);
}

function keepRelations(text: string, ids: ReadonlySet<string>): string {
	const [whole = '', source = ''] = /^---\n(.*?\n)---\n/s.exec(text) ?? [];
	const front = parse(source) as { related?: unknown };
	if (!Array.isArray(front.related)) return text;
	const related = (front.related as { code: number }[]).filter(({ code }) => ids.has(String(code)));
	const kept = stringify({ ...front, related: related.length > 0 ? related : 'none' });
	return `---\n${kept}---\n${text.slice(whole.length)}`;
}
