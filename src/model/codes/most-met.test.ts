import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mostMet } from './most-met.ts';

test.each(mostMet)('%s has a page', (id) => {
	expect(existsSync(`content/codes/${id}.md`)).toBe(true);
});

test('no code is listed twice among those that people meet most', () => {
	expect(new Set(mostMet).size).toBe(mostMet.length);
});
