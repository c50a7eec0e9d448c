import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const inputs = ['content', 'integrations', 'public', 'src', 'astro.config.mjs', 'package-lock.json'];

/**
 * A name for what the site is built from: ten hexadecimal digits of a hash over all inputs, so equal input gives an
 * equal name. Search files live below it, so that a script from an older visit never meets a newer index.
 */
export function siteVersion(): string {
	return hashFiles(inputs, [process.env['SITE_URL'] ?? '', process.env['BASE_PATH'] ?? '']);
}

/**
 * A name for how Markdown becomes HTML. Astro keeps rendered Markdown between builds and does not see that a plugin or
 * the base path changed, so each such version gets a cache of its own.
 */
export function markdownVersion(base: string): string {
	return hashFiles(['src/markdown', 'package-lock.json'], [base]);
}

function hashFiles(paths: readonly string[], words: readonly string[]): string {
	const hash = createHash('sha256');
	for (const file of paths.flatMap(listFiles)) hash.update(file).update('\0').update(readFileSync(file));
	for (const word of words) hash.update(word).update('\0');
	return hash.digest('hex').slice(0, 10);
}

function listFiles(path: string): string[] {
	if (/\.[a-z]+$/.test(path)) return [path];
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}
