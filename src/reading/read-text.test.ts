import { describe, expect, test } from 'vitest';
import { writtenCodes, writtenMessages } from '../../tests/search-fixtures.ts';
import { readFiles, readText } from './read-text.ts';

const encode = (value: unknown): ArrayBuffer => new TextEncoder().encode(JSON.stringify(value)).buffer;
const knowledge = readFiles({ codes: encode(writtenCodes), messages: encode(writtenMessages) });

describe('what is read of a text', () => {
	test('names the titles of its codes, and the nearest codes of those without a page', () => {
		const { titles, nearest } = readText('AADSTS50058: a\nAADSTS50057: b', knowledge);
		expect(titles.get('50058')).toBe('No signed-in user');
		expect(nearest.get('50057')).toContain('50058');
		expect(nearest.has('50058')).toBe(false);
	});
	test('names the titles of codes with the same wording', () => {
		const { titles } = readText('error: No tenant-identifying information found in the request.', knowledge);
		expect([...titles.keys()].sort()).toEqual(['50059', '65001']);
	});
	test.each(['AADSTS50058: a\nAADB2C90118: b', 'consent', 'Trace ID: 3f2a6d4e-0d5c-4c2b-9b1a-0a1b2c3d4e5f', ''])(
		'comes out of a worker as it was: %j',
		(text) => {
			const read = readText(text, knowledge);
			expect(structuredClone(read)).toEqual(read);
		},
	);
});

test('files that are something else are an error', () => {
	expect(() => readFiles({ codes: encode(writtenCodes), messages: encode([1]) })).toThrow('expected version 5');
});
