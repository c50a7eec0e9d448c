import { describe, expect, test } from 'vitest';
import { pageTextSchema } from './page-text.ts';

const source = 'https://example.com/seen';
const text = { text: 'Need admin approval', language: 'en', part: 'title', source };
const code = { code: 90094, tells: 'More details on the page shows AADSTS90094.', source };
const entry = {
	id: 'need-admin-approval',
	about: 'An administrator has to grant the permissions.',
	texts: [text],
	codes: [code],
	checked: '2026-11-29',
};

describe('a text of the sign-in page', () => {
	test('has its codes as ids', () => {
		expect(pageTextSchema.parse(entry)).toEqual({ ...entry, codes: [{ ...code, code: '90094' }] });
	});
	test.each([
		['in a language without spaces', '詳細情報が必要'],
		['one with a placeholder', '{app} needs permission to access resources.'],
	])('can be %s', (_, literal) => {
		expect(pageTextSchema.safeParse({ ...entry, texts: [{ ...text, text: literal }] }).success).toBe(true);
	});
	test.each([
		['id', { id: 'Need approval' }, 'expected small words joined by hyphens, such as need-admin-approval'],
		['about', { about: 'An administrator has to grant' }, 'expected a whole sentence that ends with a full stop'],
		[
			'texts.0.text',
			{ texts: [{ ...text, text: 'Two\nlines' }] },
			'expected words as the page shows them, in one line',
		],
		['texts.0.text', { texts: [{ ...text, text: ' space' }] }, 'expected words as the page shows them, in one line'],
		['texts.0.language', { texts: [{ ...text, language: 'english' }] }, 'expected one of "en"|"de"'],
		['texts.0.part', { texts: [{ ...text, part: 'heading' }] }, 'expected one of "title"|"sentence"|"button"'],
		['texts.0.source', { texts: [{ ...text, source: 'example.com' }] }, 'expected a complete https:// address'],
		['codes.0.code', { codes: [{ ...code, code: 'AADSTS90094' }] }, 'expected the bare number of a code'],
		['codes.0.tells', { codes: [{ ...code, tells: 'It has another number, which' }] }, 'expected a whole sentence'],
		['codes.0.source', { codes: [{ ...code, source: 'http://example.com' }] }, 'expected a complete https:// address'],
		['codes', { codes: [code, code] }, 'expected each code once'],
		['codes', { codes: [] }, '>=1'],
		['texts', { texts: [] }, '>=1'],
		['checked', { checked: 'today' }, 'expected a day such as 2026-11-23'],
		['', { note: 'more' }, 'note'],
	])('is refused at the field %j: %j', (field, more, message) => {
		const issues = pageTextSchema.safeParse({ ...entry, ...more }).error?.issues ?? [];
		expect(issues.map(({ path }) => path.join('.'))).toEqual([field]);
		expect(issues[0]?.message).toContain(message);
	});
});
