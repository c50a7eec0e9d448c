import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayHoldForeign } from './foreign-hint.ts';
import { understandPlainQuery, understandQuery } from './query.ts';

const knownIds = ['50011', '50058', '50105', '50126', '53003', '65001', '530034', '700016', '7000218'];

describe('understandQuery', () => {
	test.each([
		['50058', '50058'],
		[' 50058 ', '50058'],
		['50 058', '50058'],
		['50.126', '50126'],
		['50,126', '50126'],
		['5 0 1 2 6', '50126'],
		['error: 50105.', '50105'],
		['Error code 50105', '50105'],
		['AADSTS 700016', '700016'],
		['aadsts 5 0 1 2 6', '50126'],
		['AADSTS-50058:', '50058'],
		['#50058', '50058'],
		['what is AADSTS50058?', '50058'],
		['(50058)', '50058'],
		['５００５８', '50058'],
		['50O58', '50058'],
		['5oo11', '50011'],
		['AADSTS5OO11', '50011'],
	])('reads %s as a number', (input, id) => {
		expect(understandQuery(input, knownIds)).toEqual({ kind: 'numbers', ids: [id], unknown: [], words: '' });
	});
	test('reads several numbers', () => {
		expect(understandQuery('50058 and 50126', knownIds)).toMatchObject({ kind: 'numbers', ids: ['50058', '50126'] });
	});
	test('takes letters for digits only where that gives a known number', () => {
		expect(understandQuery('5OO57', knownIds)).toEqual({ kind: 'words', words: '5OO57' });
	});
	test('finds a known number beside any word', () => {
		expect(understandQuery('53003 ca', knownIds)).toMatchObject({ kind: 'numbers', ids: ['53003'], words: 'ca' });
	});
	test('keeps the words beside a known number', () => {
		expect(understandQuery('50058 silent sign-in', knownIds)).toEqual({
			kind: 'numbers',
			ids: ['50058'],
			unknown: [],
			words: 'silent sign-in',
		});
	});
	test('keeps a code beside the state of a database', () => {
		expect(understandQuery('SQLSTATE 28000 50058', knownIds)).toMatchObject({ kind: 'numbers', ids: ['50058'] });
	});
	test('says that a number is unknown and names the nearest', () => {
		expect(understandQuery('AADSTS530035', knownIds)).toEqual({
			kind: 'numbers',
			ids: [],
			unknown: [{ number: '530035', nearest: ['53003', '530034'] }],
			words: '',
		});
	});
	test('sees the beginning of a number while someone is typing', () => {
		expect(understandQuery('500', knownIds)).toEqual({ kind: 'digits', digits: '500' });
		expect(understandQuery('aadsts50', knownIds)).toEqual({ kind: 'digits', digits: '50' });
	});
	test.each([
		['invalid client secret'],
		['strongauth enroll'],
		['badtokendue'],
		['silent sign in 2026'],
		['port 3000'],
		['SQLSTATE 50058'],
		['sqlstate: 50058'],
	])('takes %s for words', (words) => {
		expect(understandQuery(words, knownIds)).toEqual({ kind: 'words', words });
	});
	test.each([
		['AADSTS50058: x\nTrace ID: y'],
		['{"error":"invalid_grant","error_description":"AADSTS50058: x"}'],
		['x'.repeat(200)],
	])('takes a pasted text for one: %s', (text) => {
		expect(understandQuery(text, knownIds)).toEqual({ kind: 'text', text });
	});
	test('reads a text that was made plain before as it does another', () => {
		expect(understandPlainQuery(' 50 058 ', knownIds)).toEqual(understandQuery('50 058', knownIds));
	});
	test('sees a code of another product', () => {
		expect(understandQuery('AADB2C90118', knownIds)).toEqual({ kind: 'foreign', text: 'AADB2C90118' });
	});
	test.each([['80180018'], ['801C0003'], ['-2145648637']])('sees the number of Windows %s', (number) => {
		expect(understandQuery(number, knownIds)).toEqual({ kind: 'foreign', text: number });
	});
	test('takes a number of the site for that, whatever else it may be', () => {
		expect(understandQuery('80180018', [...knownIds, '80180018'])).toMatchObject({
			kind: 'numbers',
			ids: ['80180018'],
		});
	});
	test('sees nothing in white space', () => {
		expect(understandQuery(' \n', knownIds)).toEqual({ kind: 'empty' });
	});
	test('never shows another code as a match for a number that the site lacks', () => {
		fc.assert(
			fc.property(fc.integer({ min: 10_000, max: 99_999_999 }).map(String), (number) => {
				// Eight digits can be a number of Windows.
				fc.pre(!mayHoldForeign(number));
				const query = understandQuery(number, knownIds);
				expect(query).toMatchObject({ kind: 'numbers', ids: knownIds.includes(number) ? [number] : [] });
			}),
		);
	});
});
