import { expect, test } from 'vitest';
import { publishedChangeSchema } from './published-change.ts';

const change = {
	date: '2026-11-23',
	kind: 'added',
	text: 'It has a page.',
	url: 'https://errors.example/changes#on-2026-11-23-1',
};

test('a published change has a day, a kind, a sentence and an address', () => {
	expect(publishedChangeSchema.parse(change)).toEqual(change);
});

test.each([
	['date', { date: '23.11.2026' }],
	['kind', { kind: 'deleted' }],
	['text', { text: undefined }],
	['url', { url: '/changes' }],
	['', { id: 'on-2026-11-23-1' }],
])('a published change is refused at the field %j', (field, more) => {
	const { error } = publishedChangeSchema.safeParse({ ...change, ...more });
	expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
});

test('every field of a published change is described', () => {
	expect(Object.values(publishedChangeSchema.shape).filter(({ description }) => !description)).toEqual([]);
});
