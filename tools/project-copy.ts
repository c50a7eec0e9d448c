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

/**
 * Removes from a project's history every entry that names a code outside `ids`, and from its texts of the sign-in page
 * and its detections every such code, because it would stop the build.
 */
export function dropMissingCodes(project: string, ids: ReadonlySet<string>): void {
	changeList<{ codes?: readonly (string | number)[] }>(join(project, 'content/changes.yaml'), (entries) =>
		entries.filter(({ codes = [] }) => codes.every((id) => ids.has(String(id)))),
	);
	changeList<{ codes: readonly { code: number }[] }>(join(project, 'content/page-texts.yaml'), (entries) =>
		entries
			.map((entry) => ({ ...entry, codes: entry.codes.filter(({ code }) => ids.has(String(code))) }))
			.filter(({ codes }) => codes.length > 0),
	);
	dropFromDetections(join(project, 'content/detections.yaml'), ids);
}

interface DetectionLists {
	readonly detections: readonly { readonly takes: readonly { readonly codes: readonly number[] }[] }[];
	readonly disagreements: readonly { readonly code: number }[];
}

function dropFromDetections(path: string, ids: ReadonlySet<string>): void {
	if (!existsSync(path)) return;
	const isKept = (code: number): boolean => ids.has(String(code));
	const { detections, disagreements } = parse(readFileSync(path, 'utf8')) as DetectionLists;
	const kept = detections
		.map((detection) => ({
			...detection,
			takes: detection.takes
				.map((taken) => ({ ...taken, codes: taken.codes.filter(isKept) }))
				.filter(({ codes }) => codes.length > 0),
		}))
		.filter(({ takes }) => takes.length > 0);
	writeFileSync(path, stringify({ detections: kept, disagreements: disagreements.filter(({ code }) => isKept(code)) }));
}

function changeList<Entry>(path: string, change: (entries: readonly Entry[]) => readonly Entry[]): void {
	if (!existsSync(path)) return;
	writeFileSync(path, stringify(change(parse(readFileSync(path, 'utf8')) as readonly Entry[])));
}
