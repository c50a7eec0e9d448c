import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { siteVersion } from '../integrations/site-version.ts';
import { writeSingleFile } from '../integrations/single-file/write-single-file.ts';

/** The single file of the site in `dist`, as tests open it. */
export const singleFile = resolve('test-results/single-file/site.html');

/** Writes the single file before the tests that need it; that of equal input stays. */
export default async function buildSingleFile(): Promise<void> {
	const stamp = `${singleFile}.version`;
	const version = [siteVersion(), ...readdirSync('dist/search-index'), ...readdirSync('dist/offline-bundle')].join(' ');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return;
	mkdirSync(resolve(singleFile, '..'), { recursive: true });
	writeFileSync(singleFile, await writeSingleFile('dist'));
	writeFileSync(stamp, version);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildSingleFile();
