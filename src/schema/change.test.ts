import { describe, expect, test } from 'vitest';
import { changeSchema } from './change.ts';

const change = { date: '2026-11-23', kind: 'added', text: 'The code has a page of its own.' };

describe('a change', () => {
	test.each([
		['codes', { codes: [50058, 50059] }, { codes: ['50058', '50059'] }],
		['guides', { guides: ['consent'] }, { guides: ['consent'] }],
		['all codes of a tier', { tier: 'listed' }, { tier: 'listed' }],
	])('concerns %s', (_, subject, read) => {
		expect(changeSchema.parse({ ...change, ...subject })).toEqual({ ...change, ...read });
	});
	test.each(['added', 'changed', 'retired'])('can be that a page was %s', (kind) => {
		expect(changeSchema.safeParse({ ...change, kind, tier: 'met' }).success).toBe(true);
	});
	test.each([
		['nothing', {}],
		['codes and a tier', { codes: [50058], tier: 'met' }],
		['codes and guides', { codes: [50058], guides: ['consent'] }],
		['a tier and guides', { tier: 'met', guides: ['consent'] }],
		['everything', { codes: [50058], tier: 'met', guides: ['consent'] }],
	])('cannot concern %s', (_, subject) => {
		expect(changeSchema.safeParse({ ...change, ...subject }).error?.issues).toMatchObject([
			{ path: ['codes'], message: 'expected exactly one of codes, tier and guides' },
		]);
	});
	test.each([
		['codes', { codes: [] }],
		['codes.0', { codes: ['50058'] }],
		['guides', { guides: [] }],
		['tier', { tier: 'known' }],
		['date', { tier: 'met', date: 'today' }],
		['kind', { tier: 'met', kind: 'deleted' }],
		['text', { tier: 'met', text: 'Too short.' }],
		['text', { tier: 'met', text: 'x'.repeat(301) }],
		['', { tier: 'met', author: 'me' }],
	])('is refused at the field %j', (field, more) => {
		expect(changeSchema.safeParse({ ...change, ...more }).error?.issues.map(({ path }) => path.join('.'))).toEqual([
			field,
		]);
	});
});
