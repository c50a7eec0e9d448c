import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { areaSchema } from './area.ts';

const area = { title: 'MFA', summary: 'Second factors and their registration.' };

test('an area has a title and a sentence', () => {
	expect(areaSchema.parse(area)).toEqual(area);
});

test.each([
	['too short a title', { ...area, title: 'MF' }],
	['too long a title', { ...area, title: 'x'.repeat(61) }],
	['too short a sentence', { ...area, summary: 'x'.repeat(19) }],
	['too long a sentence', { ...area, summary: 'x'.repeat(201) }],
	['no sentence', { title: 'MFA' }],
	['another field', { ...area, order: 1 }],
])('an area is refused with %s', (_, value) => {
	expect(areaSchema.safeParse(value).success).toBe(false);
});

test('title and sentence may be as long as said', () => {
	expect(areaSchema.safeParse({ title: 'x'.repeat(60), summary: 'x'.repeat(200) }).success).toBe(true);
	expect(areaSchema.safeParse({ title: 'xyz', summary: 'x'.repeat(20) }).success).toBe(true);
});

test('every area of the content is one', () => {
	const areas = Object.entries(parse(readFileSync('content/areas.yaml', 'utf8')) as object);
	expect(areas.length).toBeGreaterThan(1);
	expect(areas.filter(([, value]) => !areaSchema.safeParse(value).success).map(([id]) => id)).toEqual([]);
});
