import { expect, test } from 'vitest';
import { oauthErrorSchema } from './oauth-error.ts';

const page = {
	title: 'The grant is not valid',
	summary: 'The code or the token was refused.',
	sources: [{ title: 'A page', url: 'https://example.com', checked: '2026-11-23' }],
};

test.each([
	['with words of our own alone', page],
	['with the words of the reference document', { ...page, description: 'Refused.', clientAction: 'Try again.' }],
	['of the longest title and sentence', { ...page, title: 'x'.repeat(70), summary: 'x'.repeat(160) }],
])('a page %s is right', (_, value) => {
	expect(oauthErrorSchema.parse(value)).toEqual(value);
});

test.each([
	['title', { title: 'Invalid' }],
	['title', { title: 'x'.repeat(71) }],
	['summary', { summary: 'Too short a line.' }],
	['summary', { summary: 'x'.repeat(161) }],
	['description', { description: 5 }],
	['clientAction', { clientAction: null }],
	['sources', { sources: [] }],
	['', { order: 1 }],
])('a page is refused at the field %j', (field, more) => {
	const { error } = oauthErrorSchema.safeParse({ ...page, ...more });
	expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
});
