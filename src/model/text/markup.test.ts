import { expect, test } from 'vitest';
import { removeMarkup } from './markup.ts';

test.each([
	['a link within a number', 'AADSTS700[21](https://example.com)1: no', 'AADSTS700211: no'],
	['a link without a scheme', '[AADSTS50058](/codes/50058)', 'AADSTS50058'],
	['bold, code and deleted text', '**No** ~~old~~ `match`', 'No old match'],
	['bold text in the middle of a number, and over a line', 'AADSTS**50058**: no **a\nb**.', 'AADSTS50058: no a\nb.'],
	['emphasis with underlines', '_No_ __match__ ___here___', 'No match here'],
	['brackets around a number behind the prefix', 'AADSTS[50058]: no', 'AADSTS50058: no'],
	['quotation marks of Markdown, also doubled', '> a\n> > b', 'a\nb'],
	['marks of a diff', '+ a\n-  b', 'a\n  b'],
	['borders of a table', '│ a │ b\n┌──┐ c', 'a   b\n  c'],
	['invisible characters', 'AAD\u200bSTS\u00ad500\u206058\ufeff', 'AADSTS50058'],
	['marks of a text fragment', '#:~:text=It.-,AADSTS50058,-%3A', '#:~:text=It. AADSTS50058 %3A'],
])('removes %s', (_, text, plain) => {
	expect(removeMarkup(text)).toBe(plain);
});

test.each([
	['names with underlines', 'invalid_grant and error_description and a__b'],
	['a single asterisk', 'the scope * is'],
	['asterisks in place of a value', "identifier '************' was not found in '****' or '**'"],
	['asterisks in place of a part of an address', 'https://***.azurewebsites.net/***/c/ and https://a/7/***/c/'],
	['asterisks in place of a part of a name', 'ada***@contoso.com and contoso*** is'],
	['brackets of a list', '"error_codes":[50058]'],
	['brackets without an address behind them', 'see [1] and [x] (y)'],
	['a hyphen within a line', 'sign-in - no'],
	['a plus within a line', 'a + b'],
	['commas and hyphens outside of a text fragment', 'a-,b,- c'],
])('keeps %s', (_, text) => {
	expect(removeMarkup(text)).toBe(text);
});
