import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unpackResponse } from './unpack-response.ts';

test.each([
	['a file of the index', gzipSync('pagefind_dcd words'), 'pagefind_dcd words'],
	['a file that the server unpacked', Buffer.from('pagefind_dcd words'), 'pagefind_dcd words'],
	['the entry, which is never packed', Buffer.from('{"version":"1"}'), '{"version":"1"}'],
	['nothing', Buffer.alloc(0), ''],
])('%s is given plain', async (_, bytes, text) => {
	expect(await (await unpackResponse(new Response(bytes))).text()).toBe(text);
});

test('a missing file stays missing', async () => {
	expect((await unpackResponse(new Response('Not found', { status: 404 }))).status).toBe(404);
});

test('a damaged file fails instead of giving half of it', async () => {
	const damaged = gzipSync('pagefind_dcd words').subarray(0, -6);
	const unpacked = await unpackResponse(new Response(damaged));
	await expect(unpacked.text()).rejects.toThrow();
});

test('what runs in the page uses nothing from outside', async () => {
	const page = { Response, DecompressionStream, Uint8Array };
	const alone = runInNewContext(`(${unpackResponse.toString()})`, page) as typeof unpackResponse;
	expect(await (await alone(new Response(gzipSync('words')))).text()).toBe('words');
});
