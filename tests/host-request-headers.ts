import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { revalidated } from '../src/model/site/hosting.ts';
import { ask, expectedHeaders, type Received } from './host-expectations.ts';

/** Values of `Accept-Encoding`, and whether they allow gzip. */
const encodings = {
	gzip: true,
	'br, GZIP': true,
	'gzip;q=0.5': true,
	'deflate, gzip;q=1.0, *;q=0.5': true,
	'identity;q=1, gzip;q=0.1': true,
	'gzip;q=0': false,
	'gzip; q=0.000, deflate': false,
	'br, gzip;q=0': false,
	'gzip;q=0, *': false,
	identity: false,
	br: false,
	gzipped: false,
	'': false,
} as const satisfies Record<string, boolean>;

/** The tests of headers that a request may have, which every host passes. */
export function describeRequestHeaders(host: { name: string; dist: string; base: string; port: () => number }): void {
	const path = `${host.base.replace(/\/$/, '')}/codes.csv`;
	const askFor = (headers: Record<string, string>): Promise<Received> => ask(host.port(), path, headers);
	describe(`${host.name} below ${host.base} reads`, () => {
		let whole: Received;
		let opaque: string;
		beforeAll(async () => {
			whole = await askFor({});
			opaque = String(whole.headers.etag).replace(/^W\//, '');
		});
		test.each(Object.entries(encodings))('Accept-Encoding: %s', async (value, isAllowed) => {
			const { headers, body } = await askFor({ 'accept-encoding': value });
			expect(headers['content-encoding']).toBe(isAllowed ? 'gzip' : undefined);
			expect((isAllowed ? gunzipSync(body) : body).equals(whole.body)).toBe(true);
		});
		test.each(['$', 'W/$', '"other", $', '$,"other"', 'W/"other" , W/$', '*'])(
			'If-None-Match: %s as the known file',
			async (form) => {
				for (const encoding of ['identity', 'gzip']) {
					const value = form.replace('$', opaque);
					const known = await askFor({ 'if-none-match': value, 'accept-encoding': encoding });
					expect([known.status, known.body.length]).toEqual([304, 0]);
					expect(known.headers).toMatchObject({ ...expectedHeaders, 'cache-control': revalidated });
				}
			},
		);
		test.each(['"other"', 'W/"other"', '"other", "another"', '"'])(
			'If-None-Match: %s as another file',
			async (value) => {
				const { status, body } = await askFor({ 'if-none-match': value });
				expect([status, body.length]).toEqual([200, whole.body.length]);
			},
		);
		test.each([
			['bytes=0-9', 0, 10],
			['bytes=5-5', 5, 6],
			['bytes=-5', -5, undefined],
			['bytes=100-', 100, undefined],
			['bytes=100-999999999', 100, undefined],
		])('Range: %s', async (range, start, end) => {
			const { status, headers, body } = await askFor({ range });
			const part = whole.body.subarray(start, end);
			const from = start < 0 ? whole.body.length + start : start;
			expect(status).toBe(206);
			expect(headers['content-range']).toBe(`bytes ${from}-${from + part.length - 1}/${whole.body.length}`);
			expect(body.equals(part)).toBe(true);
			expect(headers).toMatchObject({ ...expectedHeaders, 'content-type': 'text/csv; charset=utf-8' });
		});
		test('a range behind the end', async () => {
			const { status, headers } = await askFor({ range: 'bytes=999999999-' });
			expect([status, headers['content-range']]).toEqual([416, `bytes */${whole.body.length}`]);
			expect(headers).toMatchObject(expectedHeaders);
		});
		test('If-Match, and gives nothing but the file that is named', async () => {
			// nginx ends the connection after this answer, so no other request may wait on it.
			const { status, headers } = await askFor({ 'if-match': '"other"', connection: 'close' });
			expect(status).toBe(412);
			expect(headers).toMatchObject(expectedHeaders);
			expect((await askFor({ 'if-match': `"other", ${opaque}` })).status).toBe(200);
		});
		test('a range of another unit, or of what is sent compressed, as the whole file', async () => {
			expect((await askFor({ range: 'lines=0-9' })).status).toBe(200);
			const packed = await askFor({ range: 'bytes=0-9', 'accept-encoding': 'gzip' });
			expect([packed.status, gunzipSync(packed.body).equals(whole.body)]).toEqual([200, true]);
		});
		test('If-Range, and gives the part of the known file alone', async () => {
			const known = [String(whole.headers.etag), String(whole.headers['last-modified'])];
			const other = ['"other"', 'W/"other"', 'Mon, 01 Jan 2001 00:00:00 GMT'];
			const statuses = await Promise.all(
				[...known, ...other].map(async (value) => (await askFor({ range: 'bytes=0-9', 'if-range': value })).status),
			);
			expect(statuses).toEqual([206, 206, 200, 200, 200]);
		});
		test('none of them for a page that is missing', async () => {
			const headers = { 'if-none-match': '*', range: 'bytes=0-9' };
			const { status, body } = await ask(host.port(), `${path}.missing`, headers);
			expect([status, body.includes('<address-help')]).toEqual([404, true]);
		});
	});
}
