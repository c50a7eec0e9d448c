import { beforeEach, describe, expect, test, vi } from 'vitest';
import { trustedPolicyName } from '../model/site/security-policy.ts';

const createPolicy = vi.fn<(name: string, rules: { createScriptURL: (address: string) => string | null }) => unknown>();

beforeEach(() => {
	vi.resetModules();
	vi.stubEnv('BASE_URL', '/docs/');
	createPolicy.mockReset();
	vi.stubGlobal('trustedTypes', { createPolicy });
});

const allow = async (): Promise<void> => {
	(await import('./trusted-worker.ts')).allowOwnWorkers();
};

describe('the policy of Trusted Types', () => {
	test('has the one name that the policy of the site allows, and is made once', async () => {
		await allow();
		await allow();
		expect(createPolicy.mock.calls.map(([name]) => name)).toEqual([trustedPolicyName]);
	});
	test.each([
		['the worker of this site', '/docs/sw.js', '/docs/sw.js'],
		['the worker of a site above', '/sw.js', null],
		['another script of this site', '/docs/_astro/a.js', null],
		['a worker of another origin', 'https://evil.example/docs/sw.js', null],
		['an address that only begins so', '/docs/sw.js?x=1', null],
		['code', 'data:text/javascript,alert(1)', null],
	])('answers to %s: %s', async (_, address, allowed) => {
		await allow();
		expect(createPolicy.mock.calls[0]?.[1].createScriptURL(address)).toBe(allowed);
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
