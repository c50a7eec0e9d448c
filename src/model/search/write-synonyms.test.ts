import { describe, expect, test } from 'vitest';
import { writeSynonyms } from './write-synonyms.ts';

describe('writeSynonyms', () => {
	test('writes a few other names', () => {
		expect(writeSynonyms(['reply', 'url', 'mismatch'])).toContain('redirect uri mismatch');
		expect(writeSynonyms(['reply', 'url']).length).toBeLessThanOrEqual(3);
	});
	test('spends no try on a name whose words have the same stems', () => {
		expect(writeSynonyms(['reply', 'url', 'missmatch'])).toEqual([
			'redirect uri missmatch',
			'redirect url missmatch',
			'reply address missmatch',
		]);
	});
	test('replaces the longest name that is written', () => {
		expect(writeSynonyms(['microsoft', 'entra', 'id'])[0]).toBe('azure ad');
	});
	test('leaves what is said of things: a bad gateway is not a wrong one', () => {
		expect(writeSynonyms(['bad', 'gateway'])).toEqual([]);
	});
	test('writes none for words without', () => {
		expect(writeSynonyms(['kerberos'])).toEqual([]);
	});
});
