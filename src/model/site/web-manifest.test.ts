import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeManifest, describeShareTarget } from './web-manifest.ts';
import { mainPages } from './site.ts';

interface Manifest {
	readonly id: string;
	readonly start_url: string;
	readonly scope: string;
	readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[];
	readonly shortcuts: readonly { readonly url: string; readonly icons: readonly { readonly src: string }[] }[];
}

const read = (base: string) => describeManifest(base) as unknown as Manifest;

describe.each([
	['the root of a host', '/', ''],
	['a base path', '/docs/', '/docs'],
])('the manifest of a site below %s', (_, base, prefix) => {
	const manifest = read(base);

	test('keeps the app to that path', () => {
		expect([manifest.id, manifest.start_url, manifest.scope]).toEqual(Array(3).fill(`${prefix}/`));
	});
	test('names icons that exist', () => {
		const sources = [...manifest.icons, ...manifest.shortcuts.flatMap(({ icons }) => icons)].map(({ src }) => src);
		const missing = sources.filter(
			(src) => !src.startsWith(`${prefix}/`) || !existsSync(`public${src.slice(prefix.length)}`),
		);
		expect(missing).toEqual([]);
	});
	test('leads shortcuts and shared texts to pages that exist', () => {
		const paths = [...manifest.shortcuts.map(({ url }) => url), describeShareTarget(base)['action']];
		expect(mainPages.map((path) => prefix + path)).toEqual(expect.arrayContaining(paths));
	});
});

test('the icons suffice for installing: 192 and 512 pixels, and one that may be cut to any shape', () => {
	const { icons } = read('/');
	expect(icons.filter(({ purpose }) => purpose === 'any').map(({ sizes }) => sizes)).toEqual(['192x192', '512x512']);
	expect(icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(1);
});

test('a shared text is posted, so that it never becomes part of an address', () => {
	expect(describeShareTarget('/')['method']).toBe('POST');
	expect(read('/')).not.toHaveProperty('share_target');
});
