import { beforeEach, describe, expect, test, vi } from 'vitest';
import { serveData } from '../../tests/served-data.ts';
import { writtenCodes, writtenMessages } from '../../tests/search-fixtures.ts';
import { readFiles, readText } from '../reading/read-text.ts';

const encode = (value: unknown): ArrayBuffer => new TextEncoder().encode(JSON.stringify(value)).buffer;
const knowledge = readFiles({ codes: encode(writtenCodes), messages: encode(writtenMessages) });
const page = { about: 'It waits.', texts: [{ text: 'Pick an account', part: 'title' }], codes: [] };

async function find(text: string) {
	const { findShownPages } = await import('./shown-pages.ts');
	return findShownPages(text, readText(text, knowledge).result);
}

beforeEach(() => {
	// What is remembered lasts as long as the module.
	vi.resetModules();
});

describe('the texts of the sign-in page', () => {
	test('are looked for in a text without a number, and fetched once', async () => {
		const asked = serveData({ 'page-texts': [page] });
		expect(await find('Pick an account')).toEqual([page]);
		expect(await find('Hello\nPick an account &amp;')).toEqual([page]);
		expect(asked).toHaveBeenCalledTimes(1);
	});
	test('are looked for although a message is like the text', async () => {
		serveData({ 'page-texts': [page] });
		const text = 'No tenant-identifying information found in the request.\nPick an account';
		expect(readText(text, knowledge).result.kind).toBe('closest');
		expect(await find(text)).toEqual([page]);
	});
	test.each([
		['a number', 'cell'],
		['a name', 'symbol'],
	] as const)('are not even fetched where %s says more', async (_, evidence) => {
		const asked = serveData({ 'page-texts': [page] });
		const { findShownPages } = await import('./shown-pages.ts');
		const { result } = readText('AADSTS50058', knowledge);
		if (result.kind !== 'codes') throw new Error('expected a code');
		const codes = result.codes.map((code) => ({ ...code, evidence }));
		expect(await findShownPages('Pick an account', { ...result, codes })).toEqual([]);
		expect(asked).not.toHaveBeenCalled();
	});
	test('are left out when they cannot be had, and are fetched again for the next text', async () => {
		serveData({});
		expect(await find('Pick an account')).toEqual([]);
		serveData({ 'page-texts': [page] });
		expect(await find('Pick an account')).toEqual([page]);
	});
	test('are looked for in the beginning of a long text', async () => {
		serveData({ 'page-texts': [page] });
		expect(await find(`${'x\n'.repeat(6_000)}Pick an account`)).toEqual([]);
	});
});
