import { describe, expect, test } from 'vitest';
import { addressOf, normalizeBase } from './addresses.ts';

describe('the base path', () => {
	test.each([
		['/', ''],
		['', ''],
		['/docs', '/docs'],
		['/docs/', '/docs'],
		['docs/errors/', '/docs/errors'],
	])('%j is written %j', (base, normal) => {
		expect(normalizeBase(base)).toBe(normal);
	});

	test('comes before every path', () => {
		expect(addressOf('/codes/50058', '/docs/')).toBe('/docs/codes/50058');
		expect(addressOf('/', '/docs')).toBe('/docs/');
		expect(addressOf('/', '/')).toBe('/');
	});
});
