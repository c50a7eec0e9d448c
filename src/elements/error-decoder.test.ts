// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { detachHead, serveData } from '../../tests/served-data.ts';
import { showBody } from '../../tests/page-body.ts';
import { waitUntil } from '../../tests/wait-until.ts';
import { isFitForAddress } from '../model/numbers/fit-for-address.ts';
import { createElement } from '../page/create-element.ts';
import type { Shown } from '../decoder/decoded-view.ts';

const prepare = vi.fn<() => Promise<void>>();
const answer = vi.fn<(text: string, signal: AbortSignal, show: (shown: Shown) => void) => Promise<void>>();

vi.mock('../decoder/answer.ts', () => ({
	Answerer: class {
		readonly isFitForAddress = isFitForAddress;
		readonly prepare = prepare;
		readonly answer = answer;
	},
}));

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
	field.dispatchEvent(new Event('input', { bubbles: true }));
}

const shown = (): string | undefined => document.querySelector('[data-decoded]')?.textContent;
const status = (): string | undefined => document.querySelector('[data-status]')?.textContent;
const settle = (text: string) =>
	waitUntil(() => {
		expect(shown()).toBe(text);
	});

const say = (text: string): Shown => ({ elements: [new Text(text) as never], status: `Status: ${text}` });

beforeEach(() => {
	serveData({ codes: [] });
	prepare.mockReset().mockResolvedValue();
	answer.mockReset().mockImplementation((text, _signal, show) => {
		show(say(`answer to ${text}`));
		return Promise.resolve();
	});
});
afterEach(() => {
	vi.useRealTimers();
});

describe('the decoder', () => {
	test('loads nothing before its field is used', () => {
		open();
		expect(prepare).not.toHaveBeenCalled();
		expect(head.children).toHaveLength(0);
	});
	test('asks for all its files at once when its field is pressed, not when it has the focus from the start', async () => {
		const field = open();
		field.dispatchEvent(new Event('focus'));
		expect(head.children).toHaveLength(0);
		field.dispatchEvent(new Event('pointerdown', { bubbles: true }));
		await waitUntil(() => {
			expect(prepare).toHaveBeenCalled();
		});
		const files = [...head.querySelectorAll('link')].map((link) => link.getAttribute('href')?.split('/').at(-1));
		expect(files).toEqual(['codes.json', 'messages.json', 'excerpts.json']);
	});
	test('shows the answer and says it to screen readers', async () => {
		open('AADSTS50058');
		await settle('answer to AADSTS50058');
		expect(status()).toBe('Status: answer to AADSTS50058');
	});
	test('says when it cannot be loaded, and tries again with the next text', async () => {
		prepare.mockRejectedValue(new Error('offline'));
		const field = open('AADSTS50058');
		await settle('The decoder could not be loaded. Check the connection and paste again.');
		prepare.mockResolvedValue();
		paste(field, 'AADSTS65001');
		await settle('answer to AADSTS65001');
	});
	test('says that the site was updated when its files are gone, and keeps the text', async () => {
		serveData({});
		prepare.mockRejectedValue(new Error('404'));
		const field = open('AADSTS50058');
		await settle('This site has been updated. Reload the page to continue. Reload the page');
		expect(status()).toContain('This site has been updated.');
		expect(field.value).toBe('AADSTS50058');
	});
	test('says after three seconds that it still loads', async () => {
		vi.useFakeTimers();
		let finish: () => void = () => undefined;
		prepare.mockReturnValue(new Promise((done) => (finish = done)));
		open('AADSTS50058');
		await vi.advanceTimersByTimeAsync(2999);
		expect(shown()).toBe('');
		await vi.advanceTimersByTimeAsync(1);
		expect(shown()).toBe('Still loading the decoder’s files…');
		expect(status()).toBe('Still loading the decoder’s files…');
		finish();
		await vi.advanceTimersByTimeAsync(0);
		expect(shown()).toBe('answer to AADSTS50058');
	});
	test('shows what was pasted last, and gives up the text before', async () => {
		const signals: AbortSignal[] = [];
		let showOlder: (shown: Shown) => void = () => undefined;
		answer.mockImplementation((text, signal, show) => {
			signals.push(signal);
			if (text === 'older') showOlder = show;
			else show(say(text));
			return new Promise(() => undefined);
		});
		const field = open('older');
		await waitUntil(() => {
			expect(signals).toHaveLength(1);
		});
		paste(field, 'newer');
		await settle('newer');
		showOlder(say('older'));
		expect(shown()).toBe('newer');
		expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
	});
	test('marks an answer that stays', async () => {
		const isSettled = (): boolean => document.querySelector('error-decoder[data-settled]') !== null;
		let finish: () => void = () => undefined;
		answer.mockImplementation((text, _signal, show) => {
			show(say(text));
			return new Promise((done) => (finish = done));
		});
		const field = open('AADSTS50058');
		await settle('AADSTS50058');
		expect(isSettled()).toBe(false);
		finish();
		await waitUntil(() => {
			expect(isSettled()).toBe(true);
		});
		paste(field, 'AADSTS65001');
		expect(isSettled()).toBe(false);
	});
	test('stops reading when asked, keeps what is known, and leads back to the field', async () => {
		let signal: AbortSignal | undefined;
		answer.mockImplementation((_text, given, show) => {
			signal = given;
			const line = createElement('p', {}, createElement('button', { 'data-stop': 'Stopped. Only a part was read.' }));
			show({ elements: [line, createElement('p', {}, ' The first code')], status: 'Still reading…' });
			return new Promise(() => undefined);
		});
		const field = open('a long text');
		await waitUntil(() => {
			expect(document.querySelector('[data-stop]')).not.toBeNull();
		});
		document.querySelector<HTMLElement>('[data-stop]')?.click();
		expect(signal?.aborted).toBe(true);
		expect(shown()).toBe('Stopped. Only a part was read. The first code');
		expect(status()).toBe('Stopped. Only a part was read.');
		expect(document.activeElement).toBe(field);
		expect(field.value).toBe('a long text');
	});
	test('shows nothing when its field is emptied', async () => {
		const field = open('AADSTS50058');
		await settle('answer to AADSTS50058');
		paste(field, ' ');
		expect([shown(), status()]).toEqual(['', '']);
		expect(answer).toHaveBeenCalledOnce();
	});

	describe('on Enter', () => {
		const assign = vi.spyOn(location, 'assign').mockReturnValue(undefined);
		const section = (id: string, certainty: string): HTMLElement =>
			createElement(
				'section',
				{ 'data-decoded-code': id, 'data-certainty': certainty },
				createElement('h2', {}, createElement('a', { href: `/codes/${id}` }, id)),
			);
		const press = (field: HTMLTextAreaElement, shiftKey = false): KeyboardEvent => {
			const event = new KeyboardEvent('keydown', { key: 'Enter', shiftKey, bubbles: true, cancelable: true });
			field.dispatchEvent(event);
			return event;
		};
		/** The field with a text that has been answered with these codes. */
		async function openAnswered(...codes: readonly HTMLElement[]): Promise<HTMLTextAreaElement> {
			answer.mockImplementation((_text, _signal, show) => {
				show({ elements: codes, status: 'answered' });
				return Promise.resolve();
			});
			const field = open('a text');
			await waitUntil(() => {
				expect(status()).toBe('answered');
			});
			return field;
		}
		beforeEach(() => {
			assign.mockClear();
		});

		test('opens the page where the text leads to only one', async () => {
			const field = await openAnswered(section('50058', 'number'));
			expect(press(field).defaultPrevented).toBe(true);
			expect(assign.mock.calls).toEqual([[expect.stringMatching(/\/codes\/50058$/)]]);
		});
		test('waits for the answer, unless the text changes', async () => {
			let show: (shown: Shown) => void = () => undefined;
			answer.mockImplementation((_text, _signal, given) => {
				show = given;
				return new Promise(() => undefined);
			});
			const field = open('50058');
			await waitUntil(() => {
				expect(answer).toHaveBeenCalledOnce();
			});
			press(field);
			expect(assign).not.toHaveBeenCalled();
			show({ elements: [section('50058', 'number')], status: '' });
			expect(assign).toHaveBeenCalledOnce();
			press(field);
			paste(field, '500581');
			expect(assign).toHaveBeenCalledTimes(2);
			await waitUntil(() => {
				expect(answer).toHaveBeenCalledTimes(2);
			});
			show({ elements: [section('50011', 'number')], status: '' });
			expect(assign).toHaveBeenCalledTimes(2);
		});
		test('takes no answer of the text before for one of this', async () => {
			const field = await openAnswered(section('50058', 'number'));
			let show: (shown: Shown) => void = () => undefined;
			answer.mockReset().mockImplementation((_text, _signal, given) => {
				show = given;
				return new Promise(() => undefined);
			});
			paste(field, '50058 50011');
			press(field);
			await waitUntil(() => {
				expect(answer).toHaveBeenCalledOnce();
			});
			show({ elements: [section('50058', 'number'), section('50011', 'number')], status: '' });
			expect(assign).not.toHaveBeenCalled();
		});
		test.each([
			['several codes', [section('50058', 'number'), section('50011', 'number')]],
			['a likely one', [section('50058', 'likely')]],
			['none', []],
		])('stays where the text leads to %s', async (_name, codes) => {
			press(await openAnswered(...codes));
			expect(assign).not.toHaveBeenCalled();
		});
		test('begins a line with Shift', async () => {
			const field = await openAnswered(section('50058', 'number'));
			expect(press(field, true).defaultPrevented).toBe(false);
			expect(assign).not.toHaveBeenCalled();
		});
	});

	describe('when the reader comes back', () => {
		const type = (field: HTMLTextAreaElement, text: string, inputType = 'insertText'): void => {
			field.value = text;
			field.dispatchEvent(Object.assign(new Event('input', { bubbles: true }), { inputType }));
		};
		beforeEach(() => {
			history.replaceState({ other: 1 }, '');
		});

		test('shows again what was typed', async () => {
			type(open(), '50058');
			await settle('answer to 50058');
			expect(history.state).toEqual({ other: 1, decoded: '50058' });
			expect(open().value).toBe('50058');
			await settle('answer to 50058');
		});
		test.each([
			['pasted', 'insertFromPaste', 'a text'],
			['shared', '', 'a text'],
			['may name someone', 'insertText', 'ada@example.com'],
		])('keeps nothing that was or is %s', async (_name, inputType, text) => {
			const field = open();
			type(field, '50058');
			await settle('answer to 50058');
			type(field, text, inputType);
			await settle(`answer to ${text}`);
			expect(history.state).toEqual({ other: 1 });
			type(field, `${text}.`);
			await settle(`answer to ${text}.`);
			expect(history.state).toEqual({ other: 1 });
		});
		test('keeps nothing of a field that was emptied', async () => {
			const field = open();
			type(field, '50058');
			await settle('answer to 50058');
			type(field, '', 'deleteContentBackward');
			expect(history.state).toEqual({ other: 1 });
		});
	});

	test('takes an example on a press', async () => {
		open();
		document.querySelector('error-decoder')?.append(createElement('button', { 'data-example': '50126' }, 'a number'));
		document.querySelector<HTMLElement>('[data-example]')?.click();
		await settle('answer to 50126');
		expect(document.querySelector('textarea')?.value).toBe('50126');
	});

	describe('of a long text', () => {
		const start = 'AADSTS50058 '.padEnd(10_000, 'x');
		const note = (): string | undefined => document.querySelector('textarea + p')?.textContent;
		const pasteKeys = (field: HTMLTextAreaElement, pasted: string): Event => {
			const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
				clipboardData: { getData: () => pasted },
			});
			field.dispatchEvent(event);
			return event;
		};

		test('reads all and shows the beginning in the field, also between what the field holds', async () => {
			const field = open('before after');
			field.setSelectionRange(7, 7);
			const event = pasteKeys(field, `${start}!`);
			expect(event.defaultPrevented).toBe(true);
			await settle(`answer to before ${start}!after`);
			expect(field.value).toBe(`before ${start}`.slice(0, 10_000));
			expect(note()).toBe(
				'The field shows the first 10,000 of 10,013 characters. If you change them, no more than these are read.',
			);
		});
		test('leaves what fits into the field to the browser', () => {
			const event = pasteKeys(open(), start);
			expect(event.defaultPrevented).toBe(false);
			expect(answer).not.toHaveBeenCalled();
		});
		test('shortens it in the field however it came there', async () => {
			const field = open(`${start} end`);
			await settle(`answer to ${start} end`);
			expect(field.value).toBe(start);
		});
		test('reads what the field shows once a reader changes that', async () => {
			const field = open(`${start} end`);
			await settle(`answer to ${start} end`);
			paste(field, start.slice(1));
			await settle(`answer to ${start.slice(1)}`);
			expect(note()).toBeUndefined();
		});
	});
});
