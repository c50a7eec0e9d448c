import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { installWorkerScope, site } from '../../tests/worker-scope.ts';

const files: Readonly<Record<string, string>> = { '/offline': '<p>Offline</p>', '/_astro/a.js': 'let a;' };
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const { caches } = installWorkerScope({
	shell: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, hashOf(text)])),
});
const { saveShell } = await import('./shell.ts');
const { findFile, findOwn } = await import('./copies.ts');

/** Lets the host answer with these files. */
function serve(host: Readonly<Record<string, string>>) {
	const asked = vi.fn<(address: string, options: RequestInit) => Promise<Response>>((address) =>
		Promise.resolve(new Response(host[address.slice(site.length)], { headers: { 'set-cookie': 'a=b' } })),
	);
	vi.stubGlobal('fetch', asked);
	return asked;
}

beforeEach(() => {
	caches.clear();
});

describe('the fallback files until the copy is complete', () => {
	test('are saved with the headers of the host, and do not count as a copy', async () => {
		serve(files);
		await saveShell();
		const saved = await findFile('/offline');
		expect(await saved?.text()).toBe(files['/offline']);
		expect([...(saved?.headers.keys() ?? [])]).toEqual(['content-type', 'x-content-type-options']);
		expect((await findFile('/_astro/a.js'))?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
		expect(await findOwn()).toBeUndefined();
	});
	test('are asked for at the host, but for those that never change under their name and that the page has just used', async () => {
		const asked = serve(files);
		await saveShell();
		expect(asked.mock.calls.map(([, { cache }]) => cache)).toEqual(['no-cache', 'default']);
	});
	test('are asked for at the host again when the browser has spoilt ones', async () => {
		const asked = serve(files);
		asked.mockImplementation((address, { cache }) => {
			const text = files[address.slice(site.length)];
			return Promise.resolve(new Response(cache === 'default' ? 'spoilt' : text));
		});
		await saveShell();
		expect(asked.mock.calls.map(([, { cache }]) => cache)).toEqual(['no-cache', 'default', 'reload']);
		expect(await (await findFile('/_astro/a.js'))?.text()).toBe(files['/_astro/a.js']);
	});
	test('of another version are refused, so that the worker is not installed with them', async () => {
		serve({ ...files, '/offline': '<p>Newer</p>' });
		await expect(saveShell()).rejects.toMatchObject({ failure: 'changed' });
		expect(await findFile('/offline')).toBeUndefined();
	});
});
