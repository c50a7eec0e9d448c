import { expect, test } from 'vitest';
import { decodePercentEncoding } from './percent-encoding.ts';

test.each([
	['escaped characters', 'AADSTS50011%3A%20The', 'AADSTS50011: The'],
	['escapes in small letters', 'AADSTS50011%3a%20The', 'AADSTS50011: The'],
	['characters of several bytes', 'caf%C3%A9 %E2%80%99', 'café ’'],
	['one level only', '%2520', '%20'],
	['the letters of plain bytes where others are cut off', '%41%E2%80', 'A%E2%80'],
])('undoes %s', (_, text, plain) => {
	expect(decodePercentEncoding(text)).toBe(plain);
});

test.each([
	['beside an escape', 'AADSTS50011%3a+The+reply', 'AADSTS50011: The reply'],
	['behind the name of a field', 'error_description=No+session', 'error_description=No session'],
	['between three words', 'No+session+found', 'No session found'],
])('reads a plus %s as a space', (_, text, plain) => {
	expect(decodePercentEncoding(text)).toBe(plain);
});

test.each([
	['a plus between two words', 'a+b'],
	['a plus between spaces', 'a + b'],
	['a telephone number', '+4930123456'],
	['a share', '100% of 5%'],
	['something that is not an escape', '%zz %4'],
])('leaves %s as it is', (_, text) => {
	expect(decodePercentEncoding(text)).toBe(text);
});

test('a stretch that is encoded does not change the one beside it', () => {
	expect(decodePercentEncoding('c+d a%3Ab+c')).toBe('c+d a:b c');
});
