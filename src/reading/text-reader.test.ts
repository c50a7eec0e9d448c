import { beforeEach, describe, expect, test, vi } from 'vitest';
import { serveData } from '../../tests/served-data.ts';
import { writtenCodes, writtenMessages } from '../../tests/search-fixtures.ts';
import type { ReadingRequest } from './messages.ts';
import { readFiles, readText, type Knowledge, type ReadText } from './read-text.ts';
import { startWorker } from './start-worker.ts';
import type { Reading } from './text-reader.ts';

vi.mock('./start-worker.ts', () => ({ startWorker: vi.fn() }));

/** A worker in the same thread: it answers in a later task, and never to a text with the word "endless". */
class PlayedWorker extends EventTarget {
	readonly terminate = vi.fn();
	readonly texts: string[] = [];
	readonly #knowledge: Knowledge;

	constructor(knowledge: Knowledge) {
		super();
		this.#knowledge = knowledge;
	}

	postMessage(request: ReadingRequest): void {
		if (request.kind !== 'read') return;
		this.texts.push(request.text);
		if (request.text.includes('endless')) return;
		const read = readText(request.text, this.#knowledge);
		setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data: { kind: 'read', read } })));
	}
}

let workers: PlayedWorker[];

beforeEach(() => {
	// What is remembered lasts as long as the module.
	vi.resetModules();
	vi.useFakeTimers();
	serveData({ codes: writtenCodes, messages: writtenMessages });
	workers = [];
	vi.mocked(startWorker)
		.mockReset()
		.mockImplementation(async (loading) => {
			const worker = new PlayedWorker(readFiles(await loading));
			workers.push(worker);
			return worker as never;
		});
});

async function createReader() {
	const { TextReader } = await import('./text-reader.ts');
	return new TextReader();
}

/** What becomes of a text while time goes by. */
async function settle<Value>(promise: Promise<Value>): Promise<Value> {
	promise.catch(() => undefined);
	await vi.advanceTimersByTimeAsync(60_000);
	return promise;
}

const waiting = () => new AbortController().signal;

describe('a reader of texts', () => {
	test('starts one worker and lets it read one text after the other', async () => {
		const reader = await createReader();
		const one = await settle(reader.read('AADSTS50058', waiting()));
		const other = await settle(reader.read('AADSTS65001', waiting()));
		expect([one, other].map(({ result }) => result.kind === 'codes' && result.codes[0]?.id)).toEqual([
			'50058',
			'65001',
		]);
		expect(one.titles).toEqual(new Map([['50058', 'No signed-in user']]));
		expect(one.cut).toBeUndefined();
		expect(workers.map(({ texts }) => texts)).toEqual([['AADSTS50058', 'AADSTS65001']]);
	});
	test('sends the beginning of a text that is too long, and says how much that is', async () => {
		const reader = await createReader();
		const text = `AADSTS50058 ${'x'.repeat(3_000_000)}`;
		const { length, cut } = await settle(reader.read(text, waiting()));
		expect([length, cut]).toEqual([3_000_012, { length: 2_000_000, reason: 'long' }]);
		expect(workers[0]?.texts.map(({ length }) => length)).toEqual([10_000, 2_000_000]);
	});
	test('keeps to the beginning when the whole takes too long', async () => {
		const reader = await createReader();
		const text = `AADSTS50058 ${'x'.repeat(20_000)} endless`;
		const { result, cut } = await settle(reader.read(text, waiting()));
		expect(result).toMatchObject({ codes: [{ id: '50058' }] });
		expect(cut).toEqual({ length: 10_000, reason: 'slow' });
		expect(workers.map(({ terminate }) => terminate.mock.calls.length)).toEqual([1]);
	});
	test('tells what the beginning of a long text says, and of a short one nothing before the end', async () => {
		const reader = await createReader();
		const told = vi.fn<(beginning: Reading) => void>();
		await settle(reader.read('AADSTS65001', waiting(), told));
		expect(told).not.toHaveBeenCalled();
		const whole = await settle(reader.read(`AADSTS50058 ${'x'.repeat(10_000)} AADSTS65001`, waiting(), told));
		const [[beginning] = []] = told.mock.calls;
		expect(beginning).toMatchObject({ length: 10_024, cut: { length: 10_000, reason: 'unfinished' } });
		const codesOf = ({ result }: ReadText) => (result.kind === 'codes' ? result.codes.map(({ id }) => id) : []);
		expect([beginning && codesOf(beginning), codesOf(whole)]).toEqual([['50058'], ['50058', '65001']]);
	});
	test('says so when even a short text takes too long, and reads the next', async () => {
		const reader = await createReader();
		await expect(settle(reader.read('endless', waiting()))).rejects.toThrow('expected an answer within 10000 ms');
		expect(await settle(reader.read('AADSTS50058', waiting()))).toMatchObject({ result: { kind: 'codes' } });
	});
	test('gives up a text in favor of the next, within a blink', async () => {
		const reader = await createReader();
		await settle(reader.prepare());
		const stop = new AbortController();
		const older = reader.read('endless', stop.signal);
		older.catch(() => undefined);
		await vi.advanceTimersByTimeAsync(0);
		stop.abort();
		const newer = reader.read('AADSTS50058', waiting());
		await vi.advanceTimersByTimeAsync(310);
		expect(await newer).toMatchObject({ result: { kind: 'codes' } });
		await expect(older).rejects.toThrow(stop.signal.reason as Error);
	});
	test('does not begin with a text that was given up before its turn', async () => {
		const reader = await createReader();
		const stop = new AbortController();
		const texts = ['AADSTS5', 'AADSTS50', 'AADSTS500'].map((text) => reader.read(text, stop.signal));
		for (const text of texts) text.catch(() => undefined);
		stop.abort();
		await settle(reader.read('AADSTS50058', waiting()));
		expect(workers.flatMap(({ texts }) => texts)).toEqual(['AADSTS50058']);
	});
	test('tries again after its files could not be had', async () => {
		serveData({});
		const reader = await createReader();
		await expect(settle(reader.read('AADSTS50058', waiting()))).rejects.toThrow('404');
		serveData({ codes: writtenCodes, messages: writtenMessages });
		expect(await settle(reader.read('AADSTS50058', waiting()))).toMatchObject({ result: { kind: 'codes' } });
	});
});

describe('where no worker runs', () => {
	beforeEach(() => {
		vi.mocked(startWorker).mockResolvedValue(undefined);
	});

	test('a short text is read all the same', async () => {
		const reader = await createReader();
		const { result, cut } = await settle(reader.read('AADSTS50058', waiting()));
		expect([result.kind, cut]).toEqual(['codes', undefined]);
	});
	test('of a long text the beginning is read', async () => {
		const reader = await createReader();
		const { result, cut } = await settle(reader.read(`AADSTS50058 ${'AADSTS65001 '.repeat(2_000)}`, waiting()));
		expect(result.kind).toBe('codes');
		expect(cut).toEqual({ length: 10_000, reason: 'no-worker' });
	});
});
