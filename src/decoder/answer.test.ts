// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { serveData } from '../../tests/served-data.ts';
import { writtenCodes, writtenMessages } from '../../tests/search-fixtures.ts';
import { writeOtherCodes } from '../model/numbers/other-code-list.ts';
import type { Query } from '../model/numbers/query.ts';
import { createElement } from '../page/create-element.ts';
import type { LoadedCodes } from '../page/data-files.ts';
import { nothingFound, type SearchResult } from '../search/result.ts';
import type * as SearchQuery from '../search/search-query.ts';
import type { Answerer } from './answer.ts';
import type { Shown } from './decoded-view.ts';

// As where no worker runs: short texts are read by the page itself.
vi.mock('../reading/start-worker.ts', () => ({
	startWorker: (loading: Promise<unknown>) => loading.then(() => undefined),
}));

vi.mock('../search/search-query.ts', async (load) => {
	const { searchAtOnce } = await load<typeof SearchQuery>();
	// As the list of codes alone answers.
	const searchFully = vi.fn((query: Query, _wanted: unknown, list: LoadedCodes) =>
		Promise.resolve(searchAtOnce(query, list)),
	);
	return { searchAtOnce, searchFully };
});

const excerpts = { 50058: { summary: 'Nobody is signed in.', outline: { causes: [], fixes: [] } } };
const pageTexts = [
	{
		about: 'Someone has to choose.',
		texts: [{ text: 'Pick an account', part: 'title' }],
		codes: [{ code: '50058', title: 'No signed-in user', tells: 'The page waits.' }],
	},
];
const files = { codes: writtenCodes, messages: writtenMessages, excerpts, 'page-texts': pageTexts };

/** What is shown of a text, one after the other, each as text. */
async function answer(text: string, signal = new AbortController().signal, answerer?: Answerer): Promise<string[]> {
	const shown: string[] = [];
	const show = ({ elements }: Shown): void => {
		shown.push(createElement('div', {}, ...elements).textContent);
	};
	const module = await import('./answer.ts');
	await (answerer ?? new module.Answerer()).answer(text, signal, show);
	return shown;
}

// What is loaded later is made ready once, so that no answer waits for it.
beforeAll(async () => {
	await Promise.all([import('./page-view.ts'), import('../reading/read-text.ts')]);
});
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
	test('has what its page says, also when that comes while the names of other products are looked for', async () => {
		const { promise, resolve } = Promise.withResolvers<unknown>();
		vi.doMock('../page/decoder-files.ts', () => ({ loadExcerpts: () => promise }));
		vi.doMock('../search/foreign-names.ts', () => ({
			findNamedForeign: async () => {
				resolve(new Map(Object.entries(excerpts)));
				await new Promise((done) => setTimeout(done, 50));
				return [];
			},
			findQuotedForeign: () => Promise.resolve([]),
		}));
		const { Answerer } = await import('./answer.ts');
		const answerer = new Answerer();
		await answerer.prepare();
		const shown = await answer('AADSTS50058', undefined, answerer);
		vi.doUnmock('../page/decoder-files.ts');
		vi.doUnmock('../search/foreign-names.ts');
		expect(shown.at(-1)).toContain('Nobody is signed in.');
	});
	test('has what the address says of the request', async () => {
		const shown = await answer(
			'https://app.contoso.com/cb?error=x&error_description=AADSTS50058&tenant=contoso.com&state=1',
		);
		expect(shown.at(-1)).toContain('Tenantcontoso.com');
	});
	test('is the pages that fit, for a few words in place of an error text', async () => {
		const [first = '', ...others] = await answer('consent');
		expect(first).toContain('2 pages fit these words');
		expect(first).toContain('65004User declined consent');
		expect(others).toEqual([]);
	});
	test('is the first of the pages that fit, and a way to all of them', async () => {
		const { searchFully } = await import('../search/search-query.ts');
		const results = Array.from({ length: 45 }, (_, place) => ({ kind: 'code', id: String(50_000 + place), title: '' }));
		vi.mocked(searchFully).mockResolvedValueOnce({ ...nothingFound, results: results as SearchResult[] });
		const [first = ''] = await answer('consent');
		expect(first).toContain('45 pages fit these words');
		expect(first).toContain('50007Show all 45 results');
	});
	test('is the names that fit, where the full text cannot be searched', async () => {
		const { searchFully } = await import('../search/search-query.ts');
		vi.mocked(searchFully).mockRejectedValueOnce(new Error('offline'));
		expect(await answer('consent')).toEqual([expect.stringContaining('2 pages fit these words')]);
	});
	test('is what the other words find, behind the code of another product', async () => {
		const { searchFully } = await import('../search/search-query.ts');
		const results = [{ kind: 'code', id: '65004', title: 'User declined consent' }] as const;
		vi.mocked(searchFully).mockResolvedValueOnce({ ...nothingFound, results, note: 'Results for the other words:' });
		expect((await answer('0xCAA20003 declined')).at(-1)).toMatch(/0xCAA20003.*Results for the other words:65004/);
	});
	test('of a long text does not make the page read the list of codes', async () => {
		const { loadCodes } = await import('../page/data-files.ts');
		const asked = serveData(files);
		await answer('correlacion'.repeat(100));
		const before = asked.mock.calls.length;
		await loadCodes();
		expect(asked.mock.calls.length).toBe(before + 1);
	});
	test('is the sign-in page that the text is from, in place of messages that are like it', async () => {
		const text = 'No tenant-identifying information found in the request.\nPick an account';
		const [first = '', ...others] = await answer(text);
		expect(first).toContain('This is a text of the sign-in page: Someone has to choose.');
		expect(first).toContain('AADSTS50058 No signed-in user');
		expect(first).not.toContain('50059');
		expect(others).toHaveLength(1);
	});
	test('is what to copy, for a text in another language, and no pages that its words are like', async () => {
		const text = 'Die Anwendung wurde im Verzeichnis nicht gefunden, es fehlt der consent';
		expect(await answer(text)).toEqual([expect.stringMatching(/^This text is not in English\./)]);
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
	test('names the errors of other products that only their lists know, by their names or their messages', async () => {
		const family = { id: 'msal', title: 'Names', owner: 'MSAL', about: 'Names.', first: 'Look.' };
		const message = 'The method was called without a user account.';
		const lists = writeOtherCodes([
			{ ...family, codes: [{ code: 'user_null', message, meaning: 'Nobody is there.' }] },
		]);
		serveData({ ...files, 'other-codes': lists });
		expect((await answer('ErrorCode: user_null')).at(-1)).toContain('user_null: a code of another product.');
		expect((await answer(`It says:\n${message}`)).at(-1)).toContain('user_null: a code of another product.');
		const beside = await answer('AADSTS50058 ErrorCode: user_null');
		expect(beside[0]).toBe('AADSTS50058 No signed-in user');
		expect(beside[1]).toContain('user_null: a code of another product.');
	});
	describe('of a text that takes a while', () => {
		/** Reads a text as slowly as the test says, and gives what is shown of it. */
		async function readSlowly() {
			vi.useFakeTimers();
			const { TextReader } = await import('../reading/text-reader.ts');
			const { readFiles, readText } = await import('../reading/read-text.ts');
			const encode = (value: unknown): ArrayBuffer => new TextEncoder().encode(JSON.stringify(value)).buffer;
			const knowledge = readFiles({ codes: encode(writtenCodes), messages: encode(writtenMessages) });
			const describe = (text: string) => ({ ...readText(text, knowledge), length: 1_000_000 });
			const given: Record<'tell' | 'end', (text: string) => void> = { tell: () => undefined, end: () => undefined };
			const asked = Promise.withResolvers<undefined>();
			vi.spyOn(TextReader.prototype, 'read').mockImplementation((_text, _signal, tell) => {
				asked.resolve(undefined);
				given.tell = (text) => tell?.({ ...describe(text), cut: { length: 10_000, reason: 'unfinished' } });
				return new Promise((done) => {
					given.end = (text) => {
						done(describe(text));
					};
				});
			});
			const { Answerer } = await import('./answer.ts');
			const show = vi.fn<(shown: Shown) => void>();
			void new Answerer().answer('a long text', new AbortController().signal, show);
			await asked.promise;
			const shown = (): string[] =>
				show.mock.calls.map(([{ elements }]) => createElement('div', {}, ...elements).textContent);
			return { given, show, shown };
		}
		const known =
			'This is from the first 10,000 of 1,000,000 characters. Still reading… StopAADSTS50058 No signed-in user';

		test('is that it is still being read, with a button that ends it', async () => {
			const { show, shown } = await readSlowly();
			await vi.advanceTimersByTimeAsync(99);
			expect(shown()).toEqual([]);
			await vi.advanceTimersByTimeAsync(1);
			expect(shown()).toEqual(['Still reading… Stop']);
			const [[{ elements, status }] = [{ elements: [], status: '' }]] = show.mock.calls;
			expect(status).toBe('Still reading…');
			expect(elements[0]?.querySelector('button')?.dataset['stop']).toBe('Stopped. Paste a shorter part of the text.');
		});
		test('is what its beginning says, until all of it is read', async () => {
			const { given, show, shown } = await readSlowly();
			given.tell('AADSTS50058');
			expect(shown()).toEqual([]);
			await vi.advanceTimersByTimeAsync(100);
			expect(shown()).toEqual([known]);
			const [[{ elements, status }] = [{ elements: [], status: '' }]] = show.mock.calls;
			expect(status).toBe('Found AADSTS50058. This is from the first 10,000 of 1,000,000 characters.');
			expect(elements[0]?.querySelector('button')?.dataset['stop']).toBe(
				'Stopped. Only the first 10,000 of 1,000,000 characters were read.',
			);
			given.end('AADSTS65001');
			await vi.advanceTimersByTimeAsync(0);
			expect(shown()[1]).toContain('AADSTS65001');
			expect(shown()[1]).not.toContain('Still reading');
		});
		test('is what its beginning says as soon as that is known', async () => {
			const { given, shown } = await readSlowly();
			await vi.advanceTimersByTimeAsync(100);
			given.tell('AADSTS50058');
			expect(shown()).toEqual(['Still reading… Stop', known]);
		});
		test('is no more than that it is read, when its beginning says nothing', async () => {
			const { given, shown } = await readSlowly();
			given.tell('nothing of the kind');
			await vi.advanceTimersByTimeAsync(100);
			expect(shown()).toEqual(['Still reading… Stop']);
		});
		test('is the whole alone when that is soon known', async () => {
			const { given, shown } = await readSlowly();
			given.tell('AADSTS50058');
			given.end('AADSTS65001');
			await vi.advanceTimersByTimeAsync(1000);
			expect(shown().join()).not.toContain('50058');
			expect(shown()[0]).toContain('AADSTS65001');
		});
	});
	test('says that a text takes too long', async () => {
		const { TextReader } = await import('../reading/text-reader.ts');
		const { TooSlowError } = await import('../page/ask.ts');
		vi.spyOn(TextReader.prototype, 'read').mockRejectedValue(new TooSlowError());
		expect(await answer('a long text')).toEqual([
			'Reading this text takes too long. Paste the part of it that begins with AADSTS.',
		]);
	});
});
