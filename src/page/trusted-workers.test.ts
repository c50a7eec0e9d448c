import { beforeEach, describe, expect, test, vi } from 'vitest';
import { trustedPolicyName } from '../model/site/security-policy.ts';

const createPolicy = vi.fn<(name: string, rules: { createScriptURL: (address: string) => string | null }) => unknown>();

beforeEach(() => {
	vi.resetModules();
	createPolicy.mockReset();
	vi.stubGlobal('trustedTypes', { createPolicy });
});

/** Allows the two workers of a site below a path. */
const allow = async (): Promise<void> => {
	const { allowWorker } = await import('./trusted-workers.ts');
	allowWorker('/docs/sw.js');
	allowWorker('/docs/_astro/worker.js');
};

describe('the policy of Trusted Types', () => {
	test('has the one name that the policy of the site allows, and is made once for all workers', async () => {
		await allow();
		await allow();
		expect(createPolicy.mock.calls.map(([name]) => name)).toEqual([trustedPolicyName]);
	});
	test.each([
		['the service worker of this site', '/docs/sw.js', '/docs/sw.js'],
		['the worker that reads texts', '/docs/_astro/worker.js', '/docs/_astro/worker.js'],
		['the worker of a site above', '/sw.js', null],
		['another script of this site', '/docs/_astro/a.js', null],
		['a worker of another origin', 'https://evil.example/docs/sw.js', null],
		['an address that only begins so', '/docs/sw.js?x=1', null],
		['code', 'data:text/javascript,alert(1)', null],
	])('answers to %s: %s', async (_, address, allowed) => {
		await allow();
		expect(createPolicy.mock.calls[0]?.[1].createScriptURL(address)).toBe(allowed);
	});
	test('refuses a worker that was not allowed yet', async () => {
		(await import('./trusted-workers.ts')).allowWorker('/docs/sw.js');
		expect(createPolicy.mock.calls[0]?.[1].createScriptURL('/docs/_astro/worker.js')).toBeNull();
	});
	test('lets nothing but addresses of scripts be made of strings', async () => {
		await allow();
		expect(Object.keys(createPolicy.mock.calls[0]?.[1] ?? {})).toEqual(['createScriptURL']);
	});
});

test('a browser without Trusted Types is asked for nothing', async () => {
	vi.stubGlobal('trustedTypes', undefined);
	await expect(allow()).resolves.toBeUndefined();
});
