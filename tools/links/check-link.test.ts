import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLink, checkLinks } from './check-link.ts';
import { listLinks } from './list-links.ts';
import { reportLinks } from './report.ts';

let server: Server;
let root: string;
let open = 0;
let most = 0;
const asked: string[] = [];

beforeAll(async () => {
	server = createServer((request, response) => {
		const { method = '', url = '' } = request;
		asked.push(`${method} ${url}`);
		if (url === '/never') return;
		most = Math.max(most, ++open);
		const [, status = '200', to] = /^\/(\d+)(?:\/to(\/.*))?/.exec(url) ?? [];
		const isRefused = url === '/no-head' && method === 'HEAD';
		setTimeout(() => {
			open--;
			response.writeHead(isRefused ? 405 : Number(status), to ? { location: to } : {}).end();
		}, 10);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

/** Longer than any answer takes on a busy machine, in milliseconds. */
const patient = 60_000;

describe('a link', () => {
	test.each([
		['/200', 'works', 'HTTP 200'],
		['/no-head', 'works', 'HTTP 200'],
		['/404', 'gone', 'HTTP 404'],
		['/410', 'gone', 'HTTP 410'],
		['/403', 'unsure', 'HTTP 403'],
		['/429', 'unsure', 'HTTP 429'],
		['/503', 'unsure', 'HTTP 503'],
		['/302/to/200', 'works', 'HTTP 200'],
		['/301/to/404', 'gone', 'HTTP 404'],
		['/302/to/301/to/200', 'works', 'HTTP 200'],
	])('%s %s (%s)', async (path, state, detail) => {
		expect(await checkLink(root + path, patient)).toEqual({ url: root + path, state, detail });
	});
	test('that is never answered is unsure', async () => {
		const url = `${root}/never`;
		expect(await checkLink(url, 1)).toEqual({ url, state: 'unsure', detail: 'no answer in time' });
	});
	test('that moved for good names its new address', async () => {
		expect(await checkLink(`${root}/301/to/308/to/200`, patient)).toMatchObject({
			state: 'moved',
			detail: `${root}/200`,
		});
	});
	test('that leads in a circle is unsure', async () => {
		expect(await checkLink(`${root}/301/to/301/to/301/to/301/to/301/to/301/to/301/to/200`, patient)).toMatchObject({
			state: 'unsure',
			detail: 'more than 5 redirects',
		});
	});
	test('to a server that is not there is unsure', async () => {
		expect(await checkLink('http://127.0.0.1:1/', patient)).toMatchObject({ state: 'unsure' });
	});
	test('that answers HEAD is not asked by GET', () => {
		expect(asked).not.toContain('GET /200');
		expect(asked).toContain('GET /no-head');
	});
});

test('many links are asked a few at a time and come back in order', async () => {
	most = 0;
	const links = Array.from({ length: 20 }, (_, index) => `${root}/200?${index}`);
	const checked = await checkLinks(links, { atOnce: 3, timeout: patient });
	expect(checked.map(({ url }) => url)).toEqual(links);
	expect(most).toBeLessThanOrEqual(3);
});

test('links are taken from every source of a file, each page once', () => {
	const text = `---
messages:
  - template: A text at https://example.com/not-this
    source: https://example.com/a
sources:
  - title: A
    url: https://example.com/a#part
    checked: 2026-11-23
  - title: B
    url: https://example.com/b
    checked: 2026-11-23
---
`;
	const links = listLinks([
		{ path: '1.md', text },
		{ path: '2.md', text: '---\nsource: https://example.com/b\n---\n' },
		{ path: 'content/other-codes/tea.yaml', text: 'codes:\n  - source: https://example.com/b\n' },
	]);
	expect(Object.fromEntries(links)).toEqual({
		'https://example.com/a': ['1.md'],
		'https://example.com/b': ['1.md', '2.md', 'content/other-codes/tea.yaml'],
	});
});

test('a report counts, and names the files of links that need a look', () => {
	const files = new Map([['https://example.com/a', ['1.md', '2.md']]]);
	expect(
		reportLinks(
			[
				{ url: 'https://example.com/a', state: 'gone', detail: 'HTTP 404' },
				{ url: 'https://example.com/b', state: 'works', detail: 'HTTP 200' },
			],
			files,
		),
	).toBe(
		'2 links: 1 work, 0 moved, 1 gone, 0 unsure.\n\n## Gone\n\n- <https://example.com/a>: HTTP 404 (1.md, 2.md)\n',
	);
});
