import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { measureDownloads } from './downloads.ts';

let dist: string;
beforeEach(() => {
	dist = mkdtempSync(join(tmpdir(), 'downloads-'));
});
afterEach(() => {
	rmSync(dist, { recursive: true });
});

const site = {
	'codes/50058.html': '<html>',
	'codes/50059.html': '<html>',
	'search-data/1a/codes.json': '[]',
	'offline-bundle/2b.bundle': 'x'.repeat(5000),
};

function writeSite(files: Readonly<Record<string, string>>): void {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(dist, path)), { recursive: true });
		writeFileSync(join(dist, path), text);
	}
}

test('the data of the search and the offline bundle are measured, the bundle per code', () => {
	writeSite(site);
	const [data, bundle] = measureDownloads(dist);
	expect(data?.what).toContain('`codes.json`');
	expect(bundle?.measured).toBe('5,000 bytes, 2,500 per code');
});

test.each(['codes', 'search-data', 'offline-bundle'])(
	'a site without %s is refused, with the way to build it',
	(folder) => {
		writeSite(Object.fromEntries(Object.entries(site).filter(([path]) => !path.startsWith(folder))));
		expect(() => measureDownloads(dist)).toThrow(new RegExp(`expected .+/${folder}/.+npm run build`));
	},
);

test('two offline bundles are refused, because one of them is of another build', () => {
	writeSite({ ...site, 'offline-bundle/3c.bundle': 'y' });
	expect(() => measureDownloads(dist)).toThrow('expected one offline bundle');
});
