import { expect, test } from 'vitest';
import { guidSource } from './guid.ts';

const guidPattern = new RegExp(`^${guidSource}$`, 'i');

test.each([
	['3f2a9c10-7d44-4b0e-9a55-0c1de2f30100', true],
	['3F2A9C10-7D44-4B0E-9A55-0C1DE2F30100', true],
	['3f2a9c10-7d44-4b0e-9a55-0c1de2f3010', false],
	['3f2a9c10-7d44-4b0e-9a55', false],
	['3f2a9c107d444b0e9a550c1de2f30100', false],
	['gf2a9c10-7d44-4b0e-9a55-0c1de2f30100', false],
])('whether %s is a GUID: %s', (text, isGuid) => {
	expect(guidPattern.test(text)).toBe(isGuid);
});
