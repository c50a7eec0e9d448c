import { afterEach, expect, test, vi } from 'vitest';
import { addressOfData } from './data-address.ts';

afterEach(() => {
	vi.unstubAllEnvs();
});

test('the address of a file of the data holds the version of the build, so that it may be kept for ever', () => {
	vi.stubEnv('BASE_URL', '/docs/');
	vi.stubEnv('SITE_VERSION', '0a9f');
	expect(addressOfData('codes')).toBe('/docs/search-data/0a9f/codes.json');
});
