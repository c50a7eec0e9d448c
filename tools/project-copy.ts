import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';

const copied = [
	'content',
	'integrations',
	'public',
	'src',
	'astro.config.mjs',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
	'tsconfig.offline.json',
];

/** Copies all that a build reads into an empty folder, so that its content can be changed and built there. */
export function copyProject(target: string): void {
	mkdirSync(target, { recursive: true });
	for (const name of copied) cpSync(name, join(target, name), { recursive: true });
	linkModules(target);
}

/** A folder of links instead of one link, so that what the build keeps for next time stays in the copy. */
function linkModules(target: string): void {
	mkdirSync(join(target, 'node_modules'));
	for (const name of readdirSync('node_modules'))
		if (!/^\.(astro|vite|cache)/.test(name))
			symlinkSync(resolve('node_modules', name), join(target, 'node_modules', name));
}

/** Removes from a project's history every entry that names a code outside `ids`, because it would stop the build. */
export function dropMissingChanges(project: string, ids: ReadonlySet<string>): void {
	const path = join(project, 'content/changes.yaml');
	if (!existsSync(path)) return;
	const entries = parse(readFileSync(path, 'utf8')) as { codes?: readonly (string | number)[] }[];
	const left = entries.filter(({ codes = [] }) => codes.every((id) => ids.has(String(id))));
	writeFileSync(path, stringify(left));
}
