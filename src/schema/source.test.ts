import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { daySchema, sourceSchema, sourceUrlSchema } from './source.ts';

describe('the address of a source', () => {
	test.each(['https://example.com', 'https://example.com/a%20b?c=d#e', 'https://learn.microsoft.com/en-us/x'])(
		'may be %s',
		(url) => {
			expect(sourceUrlSchema.parse(url)).toBe(url);
		},
	);
	test.each([
		['http', 'http://example.com'],
		['no protocol', 'example.com/a'],
		['no host', 'https://'],
		['one slash', 'https:/example.com'],
		['no slash', 'https:example.com'],
		['three slashes', 'https:///example.com'],
		['a script', 'javascript:alert(1)'],
		['nothing', ''],
		['no text', 5],
	])('is refused with %s', (_, url) => {
		expect(sourceUrlSchema.safeParse(url).error?.issues.map(({ message }) => message)).toEqual([
			'expected a complete https:// address',
		]);
	});
	test('is refused with a space', () => {
		expect(sourceUrlSchema.safeParse('https://example.com/a b').error?.issues.map(({ message }) => message)).toEqual([
			'expected an address without spaces (write %20)',
		]);
	});
});

describe('a day', () => {
	test.each([
		['text', '2026-11-23'],
		['a date', new Date('2026-11-23T00:00:00Z')],
		['what YAML reads without quotation marks', parse('2026-11-23') as unknown],
		['what YAML 1.1 reads without quotation marks', parse('2026-11-23', { version: '1.1' }) as unknown],
	])('is read from %s', (_, value) => {
		expect(daySchema.parse(value)).toBe('2026-11-23');
	});
	test.each([
		['that does not exist', '2026-02-30'],
		['in another order', '23.11.2026'],
		['without its nought', '2026-1-2'],
		['with a time', '2026-11-23T00:00:00Z'],
		['that is a number', 20261123],
		['that is no date', new Date('x')],
		['that is missing', undefined],
	])('%s is refused', (_, value) => {
		expect(daySchema.safeParse(value).error?.issues[0]?.message).toBe('expected a day such as 2026-11-23');
	});
});

describe('a source', () => {
	const source = { title: 'A page', url: 'https://example.com', checked: '2026-11-23' };

	test('has a title, an address and a day', () => {
		expect(sourceSchema.parse(source)).toEqual(source);
	});
	test.each([
		['title', { ...source, title: 'ab' }],
		['url', { ...source, url: 'http://example.com' }],
		['checked', { ...source, checked: undefined }],
		['', { ...source, note: 'more' }],
	])('is refused at the field %j', (field, value) => {
		expect(sourceSchema.safeParse(value).error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
	});
});
