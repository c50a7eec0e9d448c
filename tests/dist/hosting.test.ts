import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { immutableFolders, redirects, securityHeaders } from '../../src/model/site/hosting.ts';
import { pageSecurityPolicy } from '../../src/model/site/security-policy.ts';
import { createSiteServer } from '../../tools/serve.ts';
import { describeHost } from '../host-tests.ts';
import { siteVariants } from '../site-variants.ts';
import { attribute, codePages, findByTag, pages, type BuiltPage } from './site.ts';

const base = process.env['BASE_PATH'] ?? '/';
const prefix = base.replace(/\/$/, '');
const sites = [{ dist: 'dist', base }, siteVariants.belowPath];

describe.each(sites)('the server of npm start with $dist', ({ dist, base: below }) => {
	let server: Server;
	beforeAll(async () => {
		server = createSiteServer(dist, below);
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	});
	afterAll(() => server.close());
	describeHost({ name: 'npm start', dist, base: below, port: () => (server.address() as AddressInfo).port });
});

/** The policy that lets run what is inline in a page, and nothing else inline. */
function policyOf(html: string): string {
	const find = (pattern: RegExp): readonly string[] =>
		[...html.matchAll(pattern)].map(([, text = '']) => `sha256-${createHash('sha256').update(text).digest('base64')}`);
	return pageSecurityPolicy({
		scripts: find(/<script(?: type="speculationrules")?>([^]*?)<\/script>/g),
		styles: find(/<style>([^]*?)<\/style>/g),
	});
}

/** The policy that a page holds; empty where it has none. */
function readPolicy(page: BuiltPage): string {
	const meta = findByTag(page, 'meta').find((one) => attribute(one, 'http-equiv') === 'content-security-policy');
	return meta ? (attribute(meta, 'content') ?? '') : '';
}

describe('the files for hosts hold what the table says', () => {
	test('_headers has every header for every path, and keeps the hashed folders', () => {
		const text = readFileSync('dist/_headers', 'utf8');
		for (const [name, value] of Object.entries(securityHeaders)) expect(text).toContain(`\n  ${name}: ${value}\n`);
		expect(text.startsWith(`${prefix}/*\n`)).toBe(true);
		for (const folder of immutableFolders)
			expect(text).toContain(`${prefix}${folder}*\n  Cache-Control: public, max-age=31536000, immutable\n`);
	});
	test('_headers has no line longer than hosts read', () => {
		const lines = readFileSync('dist/_headers', 'utf8').split('\n');
		expect(lines.filter((line) => line.length > 2000)).toEqual([]);
	});
	test('_redirects leads each bare number and each prefixed one to its page', () => {
		const lines = readFileSync('dist/_redirects', 'utf8').trim().split('\n');
		const numbers = codePages
			.slice(0, 1900)
			.map(({ path }) => `${prefix}${path.replace('/codes', '')} ${prefix}${path} 301`);
		const rules = redirects.map(({ from, to, status }) => `${prefix}${from} ${prefix}${to} ${status}`);
		expect([...lines].sort()).toEqual([...numbers, ...rules].sort());
	});
	test('staticwebapp.config.json has every header and keeps the status of the 404 page', () => {
		const config = JSON.parse(readFileSync('dist/staticwebapp.config.json', 'utf8')) as Record<string, unknown>;
		expect(config['globalHeaders']).toMatchObject(securityHeaders);
		expect(config['responseOverrides']).toEqual({ '404': { rewrite: `${prefix}/404.html`, statusCode: 404 } });
		expect((config['routes'] as unknown[]).length).toBe(immutableFolders.length);
		expect(JSON.stringify(config).length).toBeLessThan(20_000);
	});
	test('every page holds the policy for what is inline in it before anything that it rules', () => {
		const wrong = pages.filter(
			(page) =>
				readPolicy(page) !== policyOf(page.html) ||
				page.html.indexOf('content-security-policy') > page.html.search(/<script|<style/),
		);
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});
	test('the policy allows nothing inline without its hash and no eval but that of WebAssembly', () => {
		const policies = new Set(pages.map(readPolicy));
		expect(policies.size).toBeGreaterThan(0);
		for (const policy of [...policies, securityHeaders['Content-Security-Policy']])
			expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*|data:|blob:/);
		for (const policy of policies) expect(policy).toMatch(/^default-src 'none';/);
	});
	test('no page holds a style or an event handler as an attribute', () => {
		const wrong = pages.flatMap((page) =>
			page.elements
				.filter(({ attrs }) => attrs.some(({ name }) => name === 'style' || name.startsWith('on')))
				.map(() => page.path),
		);
		expect(wrong).toEqual([]);
	});
});
