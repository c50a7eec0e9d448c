import { beforeEach, describe, expect, test, vi } from 'vitest';
import { loadedCodes, writtenCodes, writtenMessages } from '../../tests/search-fixtures.ts';
import { serveData } from '../../tests/served-data.ts';
import { nothingFound } from './result.ts';
import { searchForText } from './search-for-text.ts';

// As where no worker runs: short texts are read by the page itself.
vi.mock('../reading/start-worker.ts', () => ({
	startWorker: (loading: Promise<unknown>) => loading.then(() => undefined),
}));

beforeEach(() => {
	serveData({ codes: writtenCodes, messages: writtenMessages });
});

const search = (text: string) => searchForText(text, loadedCodes, new AbortController().signal);

describe('a pasted text', () => {
	test('with a code is exactly that code, whose page Enter may open', async () => {
		expect(await search('Error: AADSTS50058: something\nTrace ID: x')).toMatchObject({
			results: [{ kind: 'code', id: '50058', title: 'No signed-in user' }],
			isExact: true,
			unknown: [],
			note: '',
		});
	});
	test('with a message alone is the code that prints it', async () => {
		const { results } = await search(
			"error_description: The session of the app 'Mail' is gone because no user is signed in.",
		);
		expect(results.map((result) => result.kind === 'code' && result.id)).toEqual(['50058']);
	});
	test('with thousands of numbers that the site lacks names a few and counts the others', async () => {
		const numbers = Array.from({ length: 500 }, (_, place) => `AADSTS${6_000_000 + place}`).join(' ');
		const { unknown, note } = await search(numbers);
		expect(unknown).toHaveLength(5);
		expect(note).toBe('495 more numbers are not documented here.');
	});
	test('with a number that the site lacks is no result; the nearest numbers are named apart', async () => {
		const { results, isExact, unknown } = await search('AADSTS50057: something\nTrace ID: x');
		expect([results, isExact]).toEqual([[], false]);
		expect(unknown.map(({ number }) => number)).toEqual(['50057']);
		expect(unknown[0]?.nearest).toContain('50058');
	});
	test('with a code of another product says whose it is', async () => {
		const { results, foreign } = await search('AADB2C90118: The user has forgotten their password.\n');
		expect(results).toEqual([]);
		expect(foreign.map(({ code }) => code)).toEqual(['AADB2C90118']);
	});
	test('in one field does not take the place of a text in another', async () => {
		const [one, other] = await Promise.all([
			search('AADSTS50058: x\nTrace ID: x'),
			search('AADSTS50059: x\nTrace ID: x'),
		]);
		expect([one, other].map(({ results }) => results)).toMatchObject([[{ id: '50058' }], [{ id: '50059' }]]);
	});
	test('that no one waits for any more is not read', async () => {
		await expect(searchForText('AADSTS50058: x', loadedCodes, AbortSignal.abort())).rejects.toThrow();
	});
	test('that says nothing known gets a note', async () => {
		expect(await search('The weather is fine.\nSo is the sea.')).toEqual({
			...nothingFound,
			note: 'No sign-in error code or known message was found in this text.',
		});
	});
});
