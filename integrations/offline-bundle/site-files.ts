import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { markPage } from './marked-page.ts';
import { hashOf, type SiteFile } from './pack.ts';
import { findContent } from '../pagefind-signature.ts';

/** What browsers ask for while people read, search and decode; everything else in `dist` is for hosts, feeds and tools. */
const asked = [
	/\.html$/,
	/^_astro\/.+\.(?:js|css|svg|png)$/,
	/^search-data\/.+\.json$/,
	/^search-index\//,
	/^[^/]+\.(?:svg|png|webmanifest)$/,
];

/** The files of a built site that the saved copy holds, like ones beside each other. */
export function listBundled(dist: string): readonly SiteFile[] {
	const names = readdirSync(dist, { recursive: true, encoding: 'utf8' })
		.map((name) => name.replaceAll('\\', '/'))
		.filter((name) => asked.some((pattern) => pattern.test(name)) && /\.[a-z_]+$/.test(name))
		.sort(compareNames);
	const files = names.map((name) => findFile(dist, name));
	return besideTheirPages(files.sort((one, other) => collator.compare(one.area ?? '', other.area ?? '')));
}

/** A file with what says where it belongs. */
interface FoundFile extends SiteFile {
	/** The path of the page whose text it is. */
	readonly page?: string;
	/** The area of the code that it is the page of: codes of an area have words in common. */
	readonly area?: string;
}

// Files are read synchronously: so many small ones take a third of the processor's time that they take with promises.
function findFile(dist: string, name: string): FoundFile {
	const file = join(dist, name);
	const path = pathOf(name);
	if (!isPacked(name) && !isCode(path)) return { path, size: statSync(file).size, read: () => readFileSync(file) };
	const bytes = unpack(readFileSync(file));
	const page = name.endsWith('.pf_fragment') ? readPage(path, bytes) : undefined;
	const area = isCode(path) ? /\/areas\/([a-z-]+)"/.exec(bytes.toString())?.[1] : undefined;
	const about = page ?? path;
	// Read again when it is its turn: all of them at once would not fit into the memory of a large site.
	const read = () => markPage(about, unpack(readFileSync(file))).bytes;
	const { bytes: marked, ...rest } = markPage(about, bytes);
	return {
		path,
		size: marked.length,
		read,
		...rest,
		...(page !== undefined && { page }),
		...(area !== undefined && { area }),
	};
}

function isCode(path: string): boolean {
	return path.startsWith('/codes/');
}

/** One for all comparisons: making it takes longer than comparing. */
const collator = new Intl.Collator('en', { numeric: true });

function compareNames(one: string, other: string): number {
	return collator.compare(one, other) || (one < other ? -1 : 1);
}

/** The path under which a browser asks for a file. */
function pathOf(name: string): string {
	if (name === '404.html') return '/404.html';
	return `/${name.replace(/(?:^|(?<=\/))index\.html$|\.html$/, '')}`;
}

/** Pagefind compresses each file by itself and reads uncompressed ones as well; uncompressed, they compress better together. */
function isPacked(name: string): boolean {
	return /\.(?:pf_[a-z]+|pagefind)$/.test(name);
}

function unpack(bytes: Buffer): Buffer {
	return bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
}

/** Puts each page's text for the search behind the page, whose words it repeats. */
function besideTheirPages(files: readonly FoundFile[]): readonly SiteFile[] {
	const texts = new Map<string, SiteFile>();
	for (const file of files) if (file.page !== undefined) texts.set(file.page, file);
	return files
		.filter((file) => file.page === undefined)
		.flatMap((file) => {
			const text = texts.get(file.path);
			texts.delete(file.path);
			return text ? [file, text] : [file];
		})
		.concat([...texts.values()]);
}

function readPage(path: string, bytes: Buffer): string {
	const text = bytes.subarray(findContent(bytes, `offline bundle: ${path}`)).toString();
	const { url } = JSON.parse(text) as { url: string };
	return url.replace(/\.html$/, '');
}

/** The fallback files, used until the copy is complete: the page about the copy, and the scripts that it runs. */
export function readShell(files: readonly SiteFile[]): Readonly<Record<string, string>> {
	const shell = new Map<string, string>();
	const waiting = files.filter(({ path }) => path === '/offline');
	for (let file = waiting.pop(); file; file = waiting.pop()) {
		const bytes = file.read();
		shell.set(file.path, hashOf(bytes));
		const named = listScripts(bytes.toString());
		const isAsked = ({ path }: SiteFile): boolean =>
			!shell.has(path) && named.some((address) => path.endsWith(address));
		waiting.push(...files.filter(isAsked));
	}
	return Object.fromEntries(shell);
}

/** The elements of the page about the copy that its script loads after it, by the beginning of their files' names. */
const laterElements = /\bimport\(["'`]\.(\/(?:offline-state|app-install)\.[^"'`]+\.js)["'`]\)/g;

/**
 * The addresses of the scripts that a page makes a browser fetch at once, of those that a script imports first, and of
 * those without which the page about the copy does nothing.
 */
function listScripts(text: string): readonly string[] {
	const linked = text.matchAll(/src="[^"]*?(\/[^"/]+\.js)"/g);
	const imported = text.matchAll(/\bimport\b[^'"`();]*["'`]\.(\/[^"'`]+\.js)["'`]/g);
	return [...linked, ...imported, ...text.matchAll(laterElements)].map(([, address = '']) => address);
}

/** The newest day on which a source of the content was read, as the page about the copy says it. */
export function readContentDate(dist: string): string {
	const page = readFileSync(join(dist, 'offline.html'), 'utf8');
	const date = /data-content-date="(\d{4}-\d{2}-\d{2})"/.exec(page)?.[1];
	if (date === undefined) throw new Error('offline bundle: offline.html lacks data-content-date="YYYY-MM-DD"');
	return date;
}
