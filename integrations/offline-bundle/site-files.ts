import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hashOf, type SiteFile } from './pack.ts';

/** What browsers ask for while people read, search and decode; everything else in `dist` is for hosts, feeds and tools. */
const asked = [
	/\.html$/,
	/^_astro\/.+\.(?:js|css|svg|png)$/,
	/^search-data\/.+\.json$/,
	/^search-index\//,
	/^[^/]+\.(?:svg|png|webmanifest)$/,
];

/** The files of a built site that the saved copy holds, like ones beside each other. */
export async function listBundled(dist: string): Promise<readonly SiteFile[]> {
	const names = (await readdir(dist, { recursive: true }))
		.map((name) => name.replaceAll('\\', '/'))
		.filter((name) => asked.some((pattern) => pattern.test(name)) && /\.[a-z_]+$/.test(name))
		.sort(compareNames);
	const files: SiteFile[] = [];
	for (const name of names) files.push({ path: pathOf(name), bytes: unpacked(await readFile(join(dist, name)), name) });
	return besideTheirPages(files);
}

function compareNames(one: string, other: string): number {
	return one.localeCompare(other, 'en', { numeric: true }) || (one < other ? -1 : 1);
}

/** The path under which a browser asks for a file. */
function pathOf(name: string): string {
	if (name === '404.html') return '/404.html';
	return `/${name.replace(/(?:^|(?<=\/))index\.html$|\.html$/, '')}`;
}

/** Pagefind packs its files one by one and reads them unpacked as well; unpacked, they share what they have in common. */
function unpacked(bytes: Buffer, name: string): Buffer {
	return /\.(?:pf_[a-z]+|pagefind)$/.test(name) && bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
}

/** Puts each page's text for the search behind the page, whose words it repeats. */
function besideTheirPages(files: readonly SiteFile[]): readonly SiteFile[] {
	const texts = new Map<string, SiteFile>();
	for (const file of files) if (file.path.endsWith('.pf_fragment')) texts.set(readPage(file), file);
	return files
		.filter((file) => !file.path.endsWith('.pf_fragment'))
		.flatMap((file) => {
			const text = texts.get(file.path);
			texts.delete(file.path);
			return text ? [file, text] : [file];
		})
		.concat([...texts.values()]);
}

function readPage({ path, bytes }: SiteFile): string {
	const signature = 'pagefind_dcd';
	if (bytes.subarray(0, signature.length).toString() !== signature)
		throw new Error(`offline bundle: ${path} is no text of the search`);
	const { url } = JSON.parse(bytes.subarray(signature.length).toString()) as { url: string };
	return url.replace(/\.html$/, '');
}

/** The files that stand in until the copy is there: the home page, the page about the copy, and what both ask for. */
export function readShell(files: readonly SiteFile[]): Readonly<Record<string, string>> {
	const byPath = new Map(files.map((file) => [file.path, file]));
	const pages = ['/', '/offline'].flatMap((path) => byPath.get(path) ?? []);
	const named = pages.flatMap(({ bytes }) => [
		...bytes.toString().matchAll(/(?:src|href)="([^"]+\.(?:js|svg|webmanifest))"/g),
	]);
	const parts = files.filter(({ path }) => named.some(([, address = '']) => address.endsWith(path)));
	return Object.fromEntries([...new Set([...pages, ...parts])].map(({ path, bytes }) => [path, hashOf(bytes)]));
}

/** The newest day on which a source of the content was read, as the page about the copy says it. */
export async function readContentDate(dist: string): Promise<string> {
	const page = await readFile(join(dist, 'offline.html'), 'utf8');
	const date = /data-content-date="(\d{4}-\d{2}-\d{2})"/.exec(page)?.[1];
	if (date === undefined) throw new Error('offline bundle: offline.html lacks data-content-date="YYYY-MM-DD"');
	return date;
}
