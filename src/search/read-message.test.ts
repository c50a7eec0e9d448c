import { beforeEach, describe, expect, test, vi } from 'vitest';
import { writtenCodes, writtenMessages } from '../../tests/search-fixtures.ts';
import { serveData } from '../../tests/served-data.ts';

// As where no worker runs.
vi.mock('../reading/start-worker.ts', () => ({
	startWorker: (loading: Promise<unknown>) => loading.then(() => undefined),
}));

const page = {
	about: 'It waits.',
	texts: [{ text: 'Choose one of these accounts to go on', part: 'sentence' }],
	codes: [{ code: '50058', title: '', tells: '' }],
};
const files = { codes: writtenCodes, messages: writtenMessages, 'page-texts': [page] };

async function read(words: string, signal = new AbortController().signal) {
	const { readMessage } = await import('./read-message.ts');
	return readMessage(words, signal);
}

beforeEach(() => {
	vi.resetModules();
});

describe('words read as a message', () => {
	test('come closest to the codes whose message they are like', async () => {
		serveData(files);
		const { closest } = await read('No tenant-identifying information found in the request.');
		expect(closest).toEqual(expect.arrayContaining(['50059', '65001']));
	});
	test('mean the codes of the sign-in page that they are from', async () => {
		serveData(files);
		expect((await read('Choose one of these accounts to go on')).meant).toEqual(['50058']);
	});
	test('may be in a language in which no message is known', async () => {
		serveData(files);
		const words = 'Die Anwendung wurde im Verzeichnis nicht gefunden, es fehlt der consent';
		expect(await read(words)).toMatchObject({ meant: [], isInOtherLanguage: true });
	});
	test('mean nothing, and load nothing, when they only name a thing', async () => {
		const asked = serveData(files);
		expect(await read('conditional access')).toEqual({ meant: [], closest: [], isInOtherLanguage: false });
		expect(asked).not.toHaveBeenCalled();
	});
	test('wait for the reader until it has answered, if they may be a message', async () => {
		const { isReaderLate, readMessage } = await import('./read-message.ts');
		const { signal } = new AbortController();
		const areLate = () => ['conditional access', 'No tenant-identifying information found'].map(isReaderLate);
		serveData({});
		await readMessage('conditional access', signal);
		await readMessage('No tenant-identifying information found', signal);
		expect(areLate()).toEqual([false, true]);
		serveData(files);
		await readMessage('No tenant-identifying information found', signal);
		expect(areLate()).toEqual([false, false]);
	});
	test('have the texts of the sign-in page asked for while the messages are on their way', async () => {
		const asked = serveData({});
		asked.mockReturnValue(new Promise<Response>(() => undefined));
		void read('Choose one of these accounts to go on');
		await vi.waitFor(() => {
			expect(asked.mock.calls.join()).toContain('/page-texts.json');
		});
		expect(asked.mock.calls.join()).toContain('/messages.json');
	});
	test('mean nothing when what reading needs cannot be had', async () => {
		serveData({});
		expect(await read('No tenant-identifying information found')).toMatchObject({ meant: [], closest: [] });
	});
});
