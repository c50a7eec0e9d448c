// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { detachHead } from '../../tests/served-data.ts';
import { showBody } from '../../tests/page-body.ts';
import { prepareDecoder, preparePages, showDecoded } from '../decoder/decoded-view.ts';

vi.mock('../decoder/decoded-view.ts', () => ({ prepareDecoder: vi.fn(), preparePages: vi.fn(), showDecoded: vi.fn() }));

const head = detachHead();
await import('./error-decoder.ts');

/** The decoder's page, its field with a text. */
function open(text = ''): HTMLTextAreaElement {
	showBody('<error-decoder><textarea></textarea><div data-decoded></div><p data-status></p></error-decoder>');
	const field = document.querySelector('textarea');
	if (!field) throw new Error('no field');
	if (text !== '') paste(field, text);
	return field;
}

function paste(field: HTMLTextAreaElement, text: string): void {
	field.value = text;
	field.dispatchEvent(new Event('input'));
}

const shown = (): string | undefined => document.querySelector('[data-decoded]')?.textContent;
const settle = (text: string) =>
	vi.waitFor(() => {
		expect(shown()).toBe(text);
	});

beforeEach(() => {
	vi.mocked(prepareDecoder)
		.mockReset()
		.mockResolvedValue({} as never);
	vi.mocked(preparePages)
		.mockReset()
		.mockResolvedValue(new Map([['50058', {}]]) as never);
	vi.mocked(showDecoded)
		.mockReset()
		.mockImplementation((text, _decoder, pages) => ({
			elements: [new Text(pages ? `${text} with its page` : text) as never],
			status: `Found ${text}`,
		}));
});

describe('the decoder', () => {
	test('loads nothing before its field is used', () => {
		open();
		expect(prepareDecoder).not.toHaveBeenCalled();
		expect(head.children).toHaveLength(0);
	});
	test('asks for all its files at once when its field is focused', async () => {
		open().dispatchEvent(new Event('focus'));
		await vi.waitFor(() => {
			expect(prepareDecoder).toHaveBeenCalled();
		});
		const files = [...head.querySelectorAll('link')].map((link) => link.getAttribute('href')?.split('/').at(-1));
		expect(files).toEqual(['codes.json', 'messages.json', 'excerpts.json']);
	});
	test('shows the code at once, and what its page says when that is there', async () => {
		let finish: (pages: never) => void = () => undefined;
		vi.mocked(preparePages).mockReturnValue(new Promise((done) => (finish = done)));
		open('AADSTS50058');
		await settle('AADSTS50058');
		finish(new Map() as never);
		await settle('AADSTS50058 with its page');
		expect(document.querySelector('[data-status]')?.textContent).toBe('Found AADSTS50058');
	});
	test('shows the code when the pages cannot be had', async () => {
		vi.mocked(preparePages).mockRejectedValue(new Error('offline'));
		open('AADSTS50058');
		await settle('AADSTS50058');
	});
	test('says when it cannot be loaded, and tries again with the next text', async () => {
		vi.mocked(prepareDecoder).mockRejectedValue(new Error('offline'));
		const field = open('AADSTS50058');
		await settle('The decoder could not be loaded. Check the connection and paste again.');
		vi.mocked(prepareDecoder).mockResolvedValue({} as never);
		paste(field, 'AADSTS65001');
		await settle('AADSTS65001 with its page');
	});
	test('shows what was pasted last, however the files come', async () => {
		let finish: (decoder: never) => void = () => undefined;
		const older = new Promise<never>((done) => (finish = done));
		vi.mocked(prepareDecoder).mockReturnValue(older);
		const field = open('older');
		paste(field, 'newer');
		finish({} as never);
		await settle('newer with its page');
		expect(vi.mocked(showDecoded).mock.calls.map(([text]) => text)).not.toContain('older');
	});
});
