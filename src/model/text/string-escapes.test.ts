import { expect, test } from 'vitest';
import { decodeStringEscapes } from './string-escapes.ts';

test.each([
	['quotation marks', String.raw`\"a\" \'b\'`, `"a" 'b'`],
	['slashes', String.raw`https:\/\/login`, 'https://login'],
	['ends of lines', String.raw`a\nb\r\nc`, 'a\nb\n\nc'],
	['tabs', String.raw`a\tb`, 'a\tb'],
	['Unicode', String.raw`user\u0027s \u00e9\u00E9`, "user's éé"],
	['bytes', String.raw`\x27a\x27`, "'a'"],
	['many levels at once', String.raw`\\\\\\\"a\\\\nab\\\\u0027`, `"a\nab'`],
	['a backslash that was escaped', String.raw`CONTOSO\\ada`, String.raw`CONTOSO\ada`],
])('undoes escapes of %s', (_, text, plain) => {
	expect(decodeStringEscapes(text)).toBe(plain);
});

test.each([
	['a name behind a domain', String.raw`CONTOSO\ada`],
	['a name in capitals behind a domain', String.raw`CONTOSO\Nora CONTOSO\Tom`],
	['strings without escapes', `{"error": "invalid_grant"}`],
	['a word that ends with u or b before a quotation mark', `you'are blob"x`],
	['a sum of names', `a + b`],
])('leaves %s as it is', (_, text) => {
	expect(decodeStringEscapes(text)).toBe(text);
});

test.each([
	['on one line', `'no ' + 'session'`, `'no session'`],
	['over two lines', `"no " +\n\t"session"`, `"no session"`],
	['with other marks', '"no " + `session`', '"no session`'],
])('joins a string that was printed in pieces %s', (_, text, plain) => {
	expect(decodeStringEscapes(text)).toBe(plain);
});

test(`drops the letter before Python's strings`, () => {
	expect(decodeStringEscapes(`{u'error': b"x"}`)).toBe(`{'error': "x"}`);
});
