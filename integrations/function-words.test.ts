import { expect, test } from 'vitest';
import { cborHead, cborText } from '../tests/cbor.ts';
import { dropWords } from './function-words.ts';

/** A word with one page, where it is at two places, the first with another weight. */
function word(stem: string): Buffer {
	const places = Buffer.concat([cborHead(4, 3), cborHead(1, 24), cborHead(0, 7), cborHead(0, 300)]);
	const page = Buffer.concat([cborHead(4, 3), cborHead(0, 811), places, cborHead(4, 0)]);
	return Buffer.concat([cborHead(4, 3), cborText(stem), cborHead(4, 1), page, cborHead(4, 0)]);
}

function chunkOf(stems: readonly string[]): Buffer {
	return Buffer.concat([Buffer.from('pagefind_dcd'), cborHead(4, 1), cborHead(4, stems.length), ...stems.map(word)]);
}

test('words are taken out of a chunk with their pages, and all others stay as they are', () => {
	const isDropped = (stem: string): boolean => ['the', 'of'].includes(stem);
	expect(dropWords(chunkOf(['of', 'office', 'the', 'thumbprint']), isDropped)).toEqual(
		chunkOf(['office', 'thumbprint']),
	);
});

test.each([0, 1, 23, 24, 255, 256, 700])('of %i words all are kept where none is to be dropped', (count) => {
	const chunk = chunkOf(Array.from({ length: count }, (_, place) => `word${String(place)}`));
	expect(dropWords(chunk, () => false)).toEqual(chunk);
	expect(dropWords(chunk, () => true)).toEqual(chunkOf([]));
});

test.each([
	['another file', Buffer.from('pagefind')],
	['a text in place of the words', Buffer.concat([Buffer.from('pagefind_dcd'), cborHead(4, 1), cborText('a')])],
	[
		'a word without its stem',
		Buffer.concat([Buffer.from('pagefind_dcd'), cborHead(4, 1), cborHead(4, 1), cborHead(4, 1), cborHead(0, 1)]),
	],
])('%s is refused', (_name, file) => {
	expect(() => dropWords(file, () => true)).toThrow(/^search index: .*expected/);
});
