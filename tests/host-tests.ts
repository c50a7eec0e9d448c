import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ask, expectAnswers, expectedHeaders } from './host-expectations.ts';
import { listFilesOfKinds } from './host-file-kinds.ts';
import { describeRequestHeaders } from './host-request-headers.ts';

/** The files of a built site that never change, one of each kind. */
function listKept(dist: string): readonly string[] {
	const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
	const kinds = [
		/^_astro\/.*\.js$/,
		/^search-data\/.*codes\.json$/,
		/pagefind\.js$/,
		/\.pf_index$/,
		/^offline-bundle\//,
	];
	return kinds
		.flatMap((kind) => files.find((file) => kind.test(file) && !file.endsWith('/')) ?? [])
		.map((file) => `/${file}`);
}

/** The second page of the table, or a page of a folder that every site has where a few codes need no second one. */
function findFolderPage(dist: string): string {
	const path = '/codes/pages/2';
	return existsSync(`${dist}${path}.html`) ? path : '/guides/handling-errors';
}

/**
 * The tests that every host passes, run against one that is up.
 * @param host what it is called, the folder and base path that it serves, and its port once it runs
 */
export function describeHost(host: { name: string; dist: string; base: string; port: () => number }): void {
	const base = host.base.replace(/\/$/, '');
	describe(`${host.name} below ${host.base}`, () => {
		const answers = expectAnswers(base, findFolderPage(host.dist), listKept(host.dist)).map((expected) => ({
			method: 'GET',
			...expected,
		}));
		test.each(answers)('answers $method $path with $status', async (expected) => {
			const received = await ask(host.port(), expected.path, {}, expected.method);
			expect(received.status).toBe(expected.status);
			expect(received.headers.allow).toBe(expected.allow);
			expect(received.headers.location).toBe(expected.location);
			expect(received.headers).toMatchObject(expectedHeaders);
			if (expected.caching !== undefined) expect(received.headers['cache-control']).toBe(expected.caching);
			if (expected.status === 404) expect(received.body.toString()).toContain('<address-help');
		});
		test.each(listFilesOfKinds(host.dist))('gives $path as $type', async ({ path, type }) => {
			const { status, headers: received } = await ask(host.port(), base + path);
			expect([status, received['content-type']]).toEqual([200, type]);
		});
		test.each([{ path: '/codes/50058', isCompressed: true }, ...listFilesOfKinds(host.dist)])(
			'compresses $path: $isCompressed',
			async ({ path, isCompressed }) => {
				const plain = await ask(host.port(), base + path);
				const packed = await ask(host.port(), base + path, { 'accept-encoding': 'gzip' });
				expect(packed.headers['content-encoding']).toBe(isCompressed ? 'gzip' : undefined);
				expect((isCompressed ? gunzipSync(packed.body) : packed.body).equals(plain.body)).toBe(true);
				if (!isCompressed) return;
				expect(packed.headers.vary).toBe('Accept-Encoding');
				expect(packed.body.length).toBeLessThan(plain.body.length);
			},
		);
		test('gives the head of a page without its body', async () => {
			const head = await ask(host.port(), `${base}/codes/50058`, {}, 'HEAD');
			expect([head.status, head.body.length]).toEqual([200, 0]);
		});
		test.each(hostilePaths.map((path) => ({ path, name: path.slice(0, 60) })))(
			'is not led astray by $name',
			async ({ path }) => {
				const { status, headers: answer } = await ask(host.port(), base + path);
				expect([301, 400, 404, 200]).toContain(status);
				expect(answer.location ?? '/').toMatch(/^\/(?![/\\])/);
				expect(answer['set-cookie']).toBeUndefined();
			},
		);
	});
	describeRequestHeaders(host);
	test(`${host.name} has every page of ${join(host.dist)}`, async () => {
		const pages = readdirSync(host.dist, { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.html') && !['404.html', 'index.html'].includes(file))
			.map((file) => `${base}/${file.replace(/\.html$/, '')}`);
		const wrong: string[] = [];
		for (const page of pages) if ((await ask(host.port(), page)).status !== 200) wrong.push(page);
		expect(wrong).toEqual([]);
	});
}

const hostilePaths = [
	'//evil.example/50058',
	'//evil.example/%2e%2e',
	'/\\evil.example/50058/',
	'/%5cevil.example/',
	'/codes/../../../../etc/passwd',
	'/codes/%2e%2e/%2e%2e/package.json',
	'/..%2f..%2fpackage.json',
	'/%00',
	'/%zz',
	'/codes/50058%0d%0aset-cookie:%20a=b',
	'/error?code=50058%0d%0aset-cookie:%20a=b',
	'/error?code=//evil.example',
	'/<script>alert(1)</script>',
	`/${'a'.repeat(4000)}`,
] as const;
