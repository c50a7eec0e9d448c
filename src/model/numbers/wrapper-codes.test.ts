import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isWrapperCode, wrapperCodes } from './wrapper-codes.ts';

test.each(['50000', '70000', '70002'])('%s only wraps a more specific code', (id) => {
	expect(isWrapperCode(id)).toBe(true);
});

test.each(['50058', '700021', '7000', '', 'constructor', 'toString', '__proto__'])('%j wraps nothing', (id) => {
	expect(isWrapperCode(id)).toBe(false);
});

test.each([...wrapperCodes])('%s has a page', (id) => {
	expect(existsSync(`content/codes/${id}.md`)).toBe(true);
});
