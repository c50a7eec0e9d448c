import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { cborHead, cborText } from '../tests/cbor.ts';
import { splitArray } from './cbor.ts';
import { rewriteChunks } from './index-chunks.ts';

const folders: string[] = [];
afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A word with one page, where it is at two places, the first with another weight; with more places if it is to be long. */
function word(stem: string, more = 0): Buffer {
	const heads = [cborHead(1, 24), cborHead(0, 7), cborHead(0, 300), ...Array<Buffer>(more).fill(cborHead(0, 300))];
	const places = Buffer.concat([cborHead(4, heads.length), ...heads]);
	const page = Buffer.concat([cborHead(4, 3), cborHead(0, 811), places, cborHead(4, 0)]);
	return Buffer.concat([cborHead(4, 3), cborText(stem), cborHead(4, 1), page, cborHead(4, 0)]);
}

function array(items: readonly Buffer[]): Buffer {
	return Buffer.concat([cborHead(4, items.length), ...items]);
}

function pack(...items: readonly Buffer[]): Buffer {
	return gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), array(items)]));
}

/** Chunks as files, each with the first and the last word that the metadata give it. */
function writeIndex(chunks: readonly (readonly [first: string, last: string, file: Buffer])[]): string {
	const folder = mkdtempSync(join(tmpdir(), 'index-chunks-'));
	folders.push(folder);
	for (const [place, [, , file]] of chunks.entries())
		writeFileSync(join(folder, `en_000000${String(place)}.pf_index`), file);
	const entries = chunks.map(([first, last], place) =>
		array([cborText(first), cborText(last), cborText(`en_000000${String(place)}`)]),
	);
	writeFileSync(join(folder, 'meta'), pack(cborText('1.5.2'), array([]), array(entries), array([])));
	return folder;
}

const isDropped = (stem: string): boolean => ['the', 'of'].includes(stem);

const textsOf = (items: readonly Buffer[]): string[] => items.map((item) => item.toString('utf8', 1));

/** The first and last word of each chunk as the metadata name them, with the words of the file. */
function rewrite(folder: string): readonly string[] {
	rewriteChunks(folder, join(folder, 'meta'), isDropped);
	const meta = gunzipSync(readFileSync(join(folder, 'meta')));
	const [version = Buffer.alloc(0), pages, list = Buffer.alloc(0)] = splitArray(meta, 'pagefind_dcd'.length).items;
	expect([...textsOf([version]), pages]).toEqual(['1.5.2', array([])]);
	return splitArray(list, 0).items.map((entry) => {
		const [first = '', last = '', name = ''] = textsOf(splitArray(entry, 0).items);
		const chunk = gunzipSync(readFileSync(join(folder, `${name}.pf_index`)));
		const words = splitArray(chunk, 'pagefind_dcd'.length + 1).items;
		return `${first}-${last}: ${words.map((item) => textsOf(splitArray(item, 0).items)[0] ?? '').join(' ')}`;
	});
}

test('a chunk loses the words that no search asks for', () => {
	const folder = writeIndex([
		['of', 'thumbprint', pack(array(['of', 'office', 'the', 'thumbprint'].map((stem) => word(stem))))],
	]);
	expect(rewrite(folder)).toEqual(['office-thumbprint: office thumbprint']);
	const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.pf_index'));
	expect(gunzipSync(readFileSync(join(folder, name)))).toEqual(
		gunzipSync(pack(array([word('office'), word('thumbprint')]))),
	);
});

test('a full chunk is cut where the next word begins otherwise', () => {
	const words = [
		word('consent', 2000),
		word('consentid'),
		word('consul'),
		word('cookie'),
		word('device', 2000),
		word('domain'),
	];
	const folder = writeIndex([
		['con', 'domainx', pack(array(words))],
		['domi', 'token', pack(array([word('domino', 2000), word('done'), word('dot')]))],
	]);
	expect(rewrite(folder)).toEqual([
		'consent-consul: consent consentid consul',
		'cookie-device: cookie device',
		'domain-domino: domain domino',
		'done-dot: done dot',
	]);
	expect(
		readdirSync(folder)
			.filter((file) => file.endsWith('.pf_index'))
			.sort(),
	).toEqual([0, 1, 2, 3].map((place) => `en_${String(place)}.pf_index`));
});

test('it is told how the words of each chunk begin', () => {
	const folder = writeIndex([['con', 'id', pack(array([word('consent', 2000), word('device', 2000), word('id')]))]]);
	expect(rewriteChunks(folder, join(folder, 'meta'), isDropped)).toEqual(['con', 'dev', 'id']);
});

test('a chunk of nothing else is gone', () => {
	expect(rewrite(writeIndex([['of', 'the', pack(array([word('of'), word('the')]))]]))).toEqual([]);
});

test.each([
	['another file', gzipSync(Buffer.from('pagefind'))],
	['a text in place of the words', pack(cborText('a'))],
	['a word without its stem', pack(array([array([cborHead(0, 1)])]))],
	['more than words', pack(array([]), array([]))],
])('%s is refused', (_name, file) => {
	const folder = writeIndex([['a', 'b', file]]);
	expect(() => {
		rewriteChunks(folder, join(folder, 'meta'), isDropped);
	}).toThrow(/^search index: .*expected/);
});
