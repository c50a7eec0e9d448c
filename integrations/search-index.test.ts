import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeIndex } from './search-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

/** So many that two random orders of them are never the same. */
const areas = Array.from({ length: 26 }, (_, area) => `area-${String.fromCharCode(97 + area)}`);

function writePage(path: string, body: string): void {
	const file = join(folder, 'site', path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, `<!doctype html><html lang="en"><body>${body}</body></html>`);
}

/** The files of an index by path, unpacked. */
function readIndex(target: string): ReadonlyMap<string, string> {
	const files = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return new Map(
		files.map(({ parentPath, name }) => {
			const bytes = readFileSync(join(parentPath, name));
			const plain = bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
			return [join(parentPath, name).slice(target.length + 1), plain.toString('latin1')];
		}),
	);
}

describe('an index by the installed Pagefind', () => {
	const [first, second] = [join(folder, 'first'), join(folder, 'second')];
	let index: ReadonlyMap<string, string>;
	beforeAll(async () => {
		for (const [page, area] of areas.entries())
			writePage(
				`codes/${page}.html`,
				`<main data-pagefind-body><a data-pagefind-filter="area:${area}">Area</a> the word${area} of an app</main>`,
			);
		writePage('about.html', '<main>About</main>');
		expect(await writeIndex(join(folder, 'site'), first)).toBe(areas.length);
		await writeIndex(join(folder, 'site'), second);
		index = readIndex(first);
	});

	test('has no file that no page asks for', () => {
		const names = [...index.keys()].filter((path) => !path.includes('/'));
		expect(names.sort()).toEqual([
			'chunk-starts.json',
			'pagefind-entry.json',
			'pagefind.en.pf_meta',
			'pagefind.js',
			'wasm.en.pagefind',
		]);
	});

	test('names its metadata as the page asks for it', () => {
		const entry = JSON.parse(index.get('pagefind-entry.json') ?? '') as { languages: object };
		expect(entry.languages).toEqual({
			en: expect.objectContaining({ hash: 'en', page_count: areas.length }) as object,
		});
	});

	test('is the same for the same pages, filters included', () => {
		expect(readIndex(second)).toEqual(index);
	});

	test('has no function words, which the search leaves out too', () => {
		const chunks = [...index].filter(([name]) => name.startsWith('index/')).map(([, text]) => text);
		expect(chunks.filter((text) => text.includes('cthe') || text.includes('bof'))).toEqual([]);
		expect(chunks.some((text) => text.includes('capp'))).toBe(true);
	});

	test('names each page by the number of its code in hexadecimal, in the metadata as well', () => {
		const fragments = [...index].filter(([name]) => name.startsWith('fragment/'));
		const named = fragments.map(([path, text]) => {
			const digits = /en_([\da-f]{7,})/.exec(path)?.[1] ?? '';
			expect(index.get('pagefind.en.pf_meta')?.split(`en_${digits}`)).toHaveLength(2);
			return [String(parseInt(digits, 16)), /\/codes\/(\d+)/.exec(text)?.[1]];
		});
		expect(named).toHaveLength(areas.length);
		expect(named.filter(([name, page]) => name !== page)).toEqual([]);
	});

	test('has one filter, which its metadata names and which holds every area in order', () => {
		const [[path, text] = ['', ''], ...others] = [...index].filter(([name]) => name.startsWith('filter/'));
		const name = /^filter\/(\w+)\.pf_filter$/.exec(path)?.[1] ?? '';
		expect(others).toEqual([]);
		expect(index.get('pagefind.en.pf_meta')?.split(name)).toHaveLength(2);
		expect(text.match(/area-[a-z]/g)).toEqual(areas);
	});
});

test('a folder without pages is refused', async () => {
	mkdirSync(join(folder, 'nothing'));
	await expect(writeIndex(join(folder, 'nothing'), join(folder, 'none'))).rejects.toThrow(/^search index: expected/);
});
