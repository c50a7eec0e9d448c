import { expect, test } from 'vitest';
import { guideSchema } from './guide.ts';

const guide = {
	title: 'Consent and permissions',
	summary: 'Find out who may consent, and ask them.',
	order: 1,
	sources: [{ title: 'A page', url: 'https://example.com', checked: '2026-11-23' }],
};

test.each([
	['without a day of review', guide],
	['with a day of review', { ...guide, reviewed: '2026-11-23' }],
	['of the longest title and sentence', { ...guide, title: 'x'.repeat(70), summary: 'x'.repeat(160) }],
])('a guide %s is right', (_, value) => {
	expect(guideSchema.parse(value)).toEqual(value);
});

test.each([
	['title', { title: 'Consent' }],
	['title', { title: 'x'.repeat(71) }],
	['summary', { summary: 'Too short a line.' }],
	['summary', { summary: 'x'.repeat(161) }],
	['order', { order: 0 }],
	['order', { order: 1.5 }],
	['order', { order: undefined }],
	['sources', { sources: [] }],
	['reviewed', { reviewed: 'yesterday' }],
	['', { area: 'mfa' }],
])('a guide is refused at the field %j', (field, more) => {
	const { error } = guideSchema.safeParse({ ...guide, ...more });
	expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
});
