import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { packFiles } from '../../integrations/offline-bundle/pack.ts';
import { listBundled, readShell } from '../../integrations/offline-bundle/site-files.ts';
import { unpack } from '../../src/offline/unpack.ts';
import { listUnsaved } from '../../integrations/offline-bundle/unsaved-files.ts';
import { hostFiles } from '../../src/model/site/hosting.ts';
import { siteVariants } from '../site-variants.ts';
import { listSmallCodes } from '../small-content.ts';
import { codePages, findByTag, attribute, pages } from './site.ts';

const base = (process.env['BASE_PATH'] ?? '/').replace(/\/$/, '');
const [name = ''] = readdirSync('dist/offline-bundle');
const bundle = readFileSync(`dist/offline-bundle/${name}`);

describe('the bundle', () => {
	test('is one file of at most 1,700 bytes for each code', () => {
		expect(readdirSync('dist/offline-bundle')).toHaveLength(1);
		expect(bundle.length).toBeLessThanOrEqual(1700 * codePages.length);
	});
	test('holds every page, script and search file once, as it is in dist', async () => {
		const found = new Map<string, Buffer>();
		for (const { path, bytes } of unpack(new Uint8Array(bundle))) {
			expect(found.has(path), path).toBe(false);
			found.set(path, Buffer.from(bytes));
		}
		for (const page of pages) {
			const path = page.path === '/404' ? '/404.html' : page.path;
			expect(found.get(path)?.toString() === page.html, path).toBe(true);
		}
		for (const folder of ['_astro', 'search-data', 'search-index'])
			for (const file of listFiles(`dist/${folder}`)) {
				const bytes = readFileSync(file);
				const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
				expect(found.get(file.slice('dist'.length))?.equals(plain), file).toBe(true);
			}
	});
	test('leaves out what no page asks for', async () => {
		const paths = listBundled('dist').map(({ path }) => path);
		expect(paths.filter((path) => /sitemap|_headers|\.csv$|\.md$|^\/codes\/.*json$|^\/sw\.js$/.test(path))).toEqual([]);
	});
	test('and the worker know every file of the site that a host answers', async () => {
		const saved = new Set(listBundled('dist').map(({ path }) => path));
		const { paths, besidePages } = await listUnsaved('dist', saved);
		const patterns = besidePages.map((pattern) => pattern.split('*'));
		const known = new Set([
			...[...saved].map((path) => (path.includes('.') ? path : path === '/' ? '/index.html' : `${path}.html`)),
			...paths,
			...[...saved].flatMap((page) =>
				patterns.flatMap(([folder = '', ending = '']) => (page.startsWith(folder) ? [page + ending] : [])),
			),
			...['/sw.js', `/offline-bundle/${name}`, ...hostFiles],
		]);
		const files = listFiles('dist').map((file) => file.slice('dist'.length));
		expect(files.filter((file) => !known.has(file))).toEqual([]);
		expect(paths.length).toBeLessThan(30);
		expect(paths.filter((path) => !existsSync(`dist${path}`))).toEqual([]);
		expect(besidePages).toEqual(expect.arrayContaining(['/codes/*.md', '/codes/*.json']));
	});
	test('is the same when it is packed again', async () => {
		const { dist } = siteVariants.belowPath;
		const [packed = ''] = readdirSync(`${dist}/offline-bundle`);
		const again = await packFiles(listBundled(dist));
		expect(again.equals(readFileSync(`${dist}/offline-bundle/${packed}`))).toBe(true);
	});
	test('gets the same index of the same texts from another build', () => {
		const [one, other] = [siteVariants.belowPath.dist, siteVariants.withoutOffline.dist].map((dist) => {
			const [version = ''] = readdirSync(`${dist}/search-index`);
			const folder = `${dist}/search-index/${version}`;
			const files = listFiles(folder).map((file) => [file.slice(folder.length), readFileSync(file, 'latin1')] as const);
			return new Map(files.filter(([file]) => /pf_/.test(file)));
		});
		expect(one?.size).toBeGreaterThan(listSmallCodes().length);
		expect([...(other?.keys() ?? [])].sort()).toEqual([...(one?.keys() ?? [])].sort());
		const different = [...(one ?? [])].filter(([file, text]) => other?.get(file) !== text);
		expect(different.map(([file]) => file)).toEqual([]);
	});
});

describe('the worker', () => {
	test('names the bundle with its size and holds no import', () => {
		const worker = readFileSync('dist/sw.js', 'utf8');
		expect(worker).toContain(name);
		expect(worker).toContain(String(bundle.length));
		for (const path of ['/codes/*.md', '/codes/*.json', '/codes.json', '/llms.txt', '/sitemap-index.xml'])
			expect(worker.includes(`\`${path}\``) || worker.includes(`"${path}"`), path).toBe(true);
		expect(worker).not.toMatch(/\bimport\b|importScripts|https?:/);
	});
	test('finds the hidden words that it shows in the page about the copy', () => {
		const page = readFileSync('dist/offline.html', 'utf8');
		expect(page.match(/<p [^<>]*data-not-saved hidden>/g)).toHaveLength(1);
	});
	test('has the page about the copy and its scripts among the fallback files, and nothing else', () => {
		const shell = Object.keys(readShell(listBundled('dist')));
		const scripts = shell.filter((path) => path.endsWith('.js'));
		expect(shell.filter((path) => !scripts.includes(path))).toEqual(['/offline']);
		for (const name of ['page', 'offline-state', 'app-install'])
			expect(scripts.filter((path) => path.startsWith(`/_astro/${name}.`))).toHaveLength(1);
		for (const path of scripts) {
			const text = readFileSync(`dist${path}`, 'utf8');
			for (const [, name = ''] of text.matchAll(/from\s*["'`]\.\/([^"'`]+)["'`]/g))
				expect(shell, path).toContain(`/_astro/${name}`);
		}
	});
	test('of a build without offline use removes itself, and there is no bundle', () => {
		const { dist } = siteVariants.withoutOffline;
		expect(readFileSync(`${dist}/sw.js`, 'utf8')).toContain('unregister');
		expect(existsSync(`${dist}/offline-bundle`)).toBe(false);
		expect(readFileSync(`${dist}/index.html`, 'utf8')).not.toContain('<offline-state');
		// What is shared would go to the host.
		expect(readFileSync(`${dist}/app.webmanifest`, 'utf8')).not.toContain('share_target');
	});
});

describe('the manifest', () => {
	const manifest = JSON.parse(readFileSync('dist/app.webmanifest', 'utf8')) as {
		start_url: string;
		icons: { src: string; sizes: string; purpose?: string }[];
		shortcuts: { url: string }[];
		share_target: { action: string; method: string };
	};
	test('is linked from every page', () => {
		const wrong = pages.filter(
			(page) =>
				!findByTag(page, 'link').some(
					(link) => attribute(link, 'rel') === 'manifest' && attribute(link, 'href') === `${base}/app.webmanifest`,
				),
		);
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});
	test('names icons that exist, in the sizes that an installation asks for', () => {
		for (const { src } of manifest.icons) expect(existsSync(`dist${src.slice(base.length)}`), src).toBe(true);
		expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
		expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
	});
	test('leads to pages that exist, and takes texts by a POST to the decoder', () => {
		const paths = new Set(pages.map(({ path }) => path));
		for (const { url } of [{ url: manifest.start_url }, ...manifest.shortcuts])
			expect(paths.has(url.slice(base.length))).toBe(true);
		expect(manifest.share_target).toMatchObject({ action: `${base}/decode`, method: 'POST' });
	});
});

function listFiles(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((file) => `${folder}/${file}`)
		.filter((file) => statSync(file).isFile());
}
