// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { serveData } from '../../tests/served-data.ts';
import { writtenCodes, writtenMessages } from '../../tests/search-fixtures.ts';
import { createElement } from '../page/create-element.ts';
import type { Shown } from './decoded-view.ts';

// As where no worker runs: short texts are read by the page itself.
vi.mock('../reading/start-worker.ts', () => ({ startWorker: () => Promise.resolve(undefined) }));

const excerpts = { 50058: { summary: 'Nobody is signed in.', outline: { causes: [], fixes: [] } } };
const files = { codes: writtenCodes, messages: writtenMessages, excerpts };

/** What is shown of a text, one after the other, each as text. */
async function answer(text: string, signal = new AbortController().signal): Promise<string[]> {
	const shown: string[] = [];
	const show = ({ elements }: Shown): void => {
		shown.push(createElement('div', {}, ...elements).textContent);
	};
	const { Answerer } = await import('./answer.ts');
	await new Answerer().answer(text, signal, show);
	return shown;
}

beforeEach(() => {
	vi.resetModules();
	serveData(files);
});
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

describe('the answer to a text', () => {
	test('is the code at once, and then what its page says', async () => {
		const [first, second, ...others] = await answer('AADSTS50058');
		expect(first).toBe('AADSTS50058 No signed-in user');
		expect(second).toContain('Nobody is signed in.');
		expect(others).toEqual([]);
	});
	test('is the pages that fit, for a few words in place of an error text', async () => {
		const [first = '', ...others] = await answer('consent');
		expect(first).toContain('Pages that fit these words');
		expect(first).toContain('65004User declined consent');
		expect(others).toEqual([]);
	});
	test('of a long text does not make the page read the list of codes', async () => {
		const { loadCodes } = await import('../page/data-files.ts');
		const asked = serveData(files);
		await answer('correlacion'.repeat(100));
		const before = asked.mock.calls.length;
		await loadCodes();
		expect(asked.mock.calls.length).toBe(before + 1);
	});
	test('is that nothing is known of a text without an error', async () => {
		expect(await answer('%%% --- !!!')).toEqual(['No sign-in error code and no known message was found in this text.']);
	});
	test('is the code alone when the texts of the pages cannot be had', async () => {
		serveData({ codes: writtenCodes, messages: writtenMessages });
		expect(await answer('AADSTS50058')).toEqual(['AADSTS50058 No signed-in user']);
	});
	test('is an error when the messages cannot be had', async () => {
		serveData({ codes: writtenCodes });
		await expect(answer('AADSTS50058')).rejects.toThrow('404');
	});
	test('says that a text is still being read, with a button that ends it', async () => {
		vi.useFakeTimers();
		const { TextReader } = await import('../reading/text-reader.ts');
		vi.spyOn(TextReader.prototype, 'read').mockReturnValue(new Promise(() => undefined));
		const { Answerer } = await import('./answer.ts');
		const show = vi.fn<(shown: Shown) => void>();
		void new Answerer().answer('a long text', new AbortController().signal, show);
		await vi.advanceTimersByTimeAsync(400);
		const [[shown] = []] = show.mock.calls;
		expect(shown?.status).toBe('Still reading…');
		expect(shown?.elements[0]?.querySelector('button[data-stop]')?.textContent).toBe('Stop');
	});
	test('says that a text takes too long', async () => {
		const { TextReader } = await import('../reading/text-reader.ts');
		const { TooSlowError } = await import('../reading/ask.ts');
		vi.spyOn(TextReader.prototype, 'read').mockRejectedValue(new TooSlowError());
		expect(await answer('a long text')).toEqual([
			'Reading this text takes too long. Paste the part of it that begins with AADSTS.',
		]);
	});
});
