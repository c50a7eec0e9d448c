import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepShared, takeShared } from './shared-text.ts';

/** A request as a browser makes it of what another app shared. */
function share(fields: Readonly<Record<string, string | Blob>>): Request {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.append(name, value);
	return new Request('https://errors.example/decode', { method: 'POST', body });
}

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
	takeShared();
	vi.useRealTimers();
});

describe('a text that another app shared', () => {
	test.each([
		['text', { text: 'AADSTS50058' }, 'AADSTS50058'],
		['all its parts in one order', { url: 'c', text: 'b', title: 'a' }, 'a\nb\nc'],
		['equal parts once', { title: 'AADSTS50058', text: 'AADSTS50058' }, 'AADSTS50058'],
		['no file and no other field', { text: new Blob(['x']), title: 'a', other: 'b' }, 'a'],
	])('is kept: %s', async (_, fields: Record<string, string | Blob>, text) => {
		await keepShared(share(fields));
		expect(takeShared()).toBe(text);
	});
	test('is handed over once', async () => {
		await keepShared(share({ text: 'a' }));
		takeShared();
		expect(takeShared()).toBeUndefined();
	});
	test('is cut to what the decoder reads', async () => {
		await keepShared(share({ text: 'x'.repeat(100_001) }));
		expect(takeShared()).toHaveLength(100_000);
	});
	test.each([
		[59_999, 'a'],
		[60_000, undefined],
	])('that nobody asked for in %i ms: %s', async (milliseconds, text) => {
		await keepShared(share({ text: 'a' }));
		vi.setSystemTime(Date.now() + milliseconds);
		expect(takeShared()).toBe(text);
	});
	test.each([
		['is empty', share({ text: ' \n' })],
		['cannot be read', new Request('https://errors.example/decode', { method: 'POST', body: 'no form' })],
	])('that %s takes the place of an older one', async (_, request) => {
		await keepShared(share({ text: 'older' }));
		await keepShared(request);
		expect(takeShared()).toBeUndefined();
	});
});
