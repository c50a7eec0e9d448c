import { expect, test } from 'vitest';
import { planSearches } from './correction.ts';
import { describeSearch, quoteWords } from './describe-search.ts';

const vocabulary = new Map([
	['consent', 40],
	['required', 30],
	['token', 200],
]);

/** What is said when the search with this query is the first to find something. */
function describe(typed: string, query: string): string {
	const planned = planSearches(typed, vocabulary).find((search) => search.query === query);
	return planned ? describeSearch(typed, planned) : 'not planned';
}

test('a corrected search is not called one with fewer words', () => {
	expect(describe('consnet required', 'consent required')).toBe('Showing results for "consent required".');
});

test('a search with fewer words names those that it leaves out', () => {
	expect(describe('consnet required kubernetes', 'consent required')).toBe(
		'No page has all of these words. Showing results for "consent required", without: kubernetes.',
	);
});

test('words that tell nothing are not named', () => {
	expect(describe('why is my token', 'token')).toBe('Showing results for "token".');
});

test('a search for another name of the same thing says that the typed one found nothing', () => {
	expect(describe('reply url', 'redirect uri')).toBe('No results for "reply url". Showing results for "redirect uri".');
});

test('words are quoted once, whatever quotation marks they have', () => {
	expect(quoteWords('"user declined" the “consent”')).toBe('"user declined the consent"');
});
