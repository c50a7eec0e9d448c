import { describe, expect, test } from 'vitest';
import { replaceSynonyms, synonymTable, writeSynonyms } from './synonyms.ts';

describe('replaceSynonyms', () => {
	test.each([
		['multi factor authentication', 'mfa authentication'],
		['ca policy', 'conditionalaccess'],
		['single sign on', 'sso'],
		['service principal not found', 'serviceprincipal not found'],
		['constructor', 'constructor'],
	])('reads %s as %s', (typed, read) => {
		expect(replaceSynonyms(typed.split(' ')).join(' ')).toBe(read);
	});
	test('prefers the longer name', () => {
		expect(replaceSynonyms(['enterprise', 'application'])).toEqual(['serviceprincipal']);
	});
});

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
	test('writes none for words without', () => {
		expect(writeSynonyms(['kerberos'])).toEqual([]);
	});
});

test('no phrase means two things', () => {
	const phrases = Object.values(synonymTable).flat();
	expect(phrases.filter((phrase, place) => phrases.indexOf(phrase) !== place)).toEqual([]);
});
