import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFitForAddress } from './fit-for-address.ts';

const words = fc.constantFrom('consent', 'sign-in of', 'AADSTS50058', 'invalid', 'Error:', '50 058', '');
/** A text among words of a query. */
const among = (piece: fc.Arbitrary<string>): fc.Arbitrary<string> =>
	fc.tuple(words, piece, words).map((parts) => parts.join(' '));
const name = fc.stringMatching(/^[a-z]{2,8}$/);
const hexadecimal = (length: number) =>
	fc.string({
		unit: fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'),
		minLength: length,
		maxLength: length,
	});

describe('a text that may be part of an address', () => {
	test.each([
		'consent required',
		'50058',
		'AADSTS 50058, 50126',
		'error: 50105.',
		'0x80070520',
		'2147012721',
		"can't sign in, don't know why",
		'"admin consent"',
		'AADSTS50126: Error validating credentials due to invalid username or password.',
		'ＡＡＤＳＴＳ５００５８',
		'',
	])('is a query: %s', (text) => {
		expect(isFitForAddress(text)).toBe(true);
	});
	test('is every symbol of a code', () => {
		const symbols = readdirSync('content/codes').flatMap((file) => {
			const symbol = /^symbol: (.+)$/m.exec(readFileSync(`content/codes/${file}`, 'utf8'))?.[1];
			return symbol === undefined ? [] : [symbol];
		});
		expect(symbols.length).toBeGreaterThan(100);
		expect(symbols.filter((symbol) => !isFitForAddress(symbol))).toEqual([]);
	});
});

describe('a text that stays out of every address', () => {
	test.each<[string, fc.Arbitrary<string>]>([
		['an address of mail', among(fc.tuple(name, name).map(([user, host]) => `${user}@${host}.example`))],
		['an address of mail in full-width letters', among(name.map((user) => `${user}＠contoso.example`))],
		['an escaped address of mail', among(name.map((user) => `${user}%40contoso.example`))],
		['an address of mail behind an entity', among(name.map((user) => `${user}&#64;contoso.example`))],
		['an account of a domain', among(name.map((user) => `CONTOSO\\${user}`))],
		['a GUID', among(fc.uuid())],
		['a GUID without dashes', among(fc.uuid().map((id) => id.replaceAll('-', '')))],
		['a thumbprint in capitals', among(hexadecimal(40).map((text) => text.toUpperCase()))],
		['a value behind a name', among(fc.tuple(name, name).map((pair) => pair.join('=')))],
		['a secret behind a name', among(name.map((value) => `password: ${value}`))],
		['a quoted value', among(name.map((value) => `user '${value}' is locked`))],
		['a link', among(name.map((host) => `https://${host}.example/callback`))],
		['an address of a computer', among(fc.ipV4())],
		['several lines', fc.tuple(name, fc.constantFrom('\n', '\r\n', '\r'), name).map((parts) => parts.join(''))],
		['an id of a request', among(name.map((value) => `Trace ID ${value}`))],
		['more than a query', fc.string({ minLength: 161, maxLength: 400 })],
	])('is %s', (_, texts) => {
		fc.assert(
			fc.property(texts, (text) => {
				expect(isFitForAddress(text)).toBe(false);
			}),
		);
	});
	test.each([
		'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9',
		'Xq8Q~3fR7vKd0pLmZt5nYwB2cHs9aJu6gEoT1iN4',
		'hX9dQ2mVb7Kp',
		'0.AXoAJ2fLk9uQe0iZ8w',
		'M.R3_BAY.-CdP7kq2w9ZtY',
	])('is a token: %s', (token) => {
		expect(isFitForAddress(`sign-in with ${token}`)).toBe(false);
	});
	test('is nearly every random key of 24 bytes and more', () => {
		const keys = fc.sample(fc.uint8Array({ minLength: 24, maxLength: 60 }), { numRuns: 2000, seed: 1 });
		const missed = keys.filter((bytes) => isFitForAddress(Buffer.from(bytes).toString('base64url')));
		expect(missed.length).toBeLessThan(keys.length * 0.03);
	});
});
