import { describe, expect, test } from 'vitest';
import { replaceSynonyms, synonymTable } from './synonyms.ts';

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

test('no phrase means two things', () => {
	const phrases = Object.values(synonymTable).flat();
	expect(phrases.filter((phrase, place) => phrases.indexOf(phrase) !== place)).toEqual([]);
});
