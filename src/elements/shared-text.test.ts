// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import { readRequest } from '../model/saved-copy/messages.ts';
import './shared-text.ts';

const requests: unknown[] = [];
const container = Object.assign(new EventTarget(), {
	controller: { postMessage: (message: unknown) => requests.push(readRequest(message)) },
});
const heard = vi.fn();

const isTab = vi.spyOn(window, 'matchMedia');

beforeEach(() => {
	isTab.mockReturnValue({ matches: false } as MediaQueryList);
	requests.length = 0;
	heard.mockReset();
	Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true });
	showBody('<shared-text><textarea>before</textarea></shared-text>');
	document.body.addEventListener('input', heard);
});
afterEach(() => {
	document.body.removeEventListener('input', heard);
	Reflect.deleteProperty(navigator, 'serviceWorker');
});

const send = (data: unknown) => container.dispatchEvent(new MessageEvent('message', { data }));
const field = (): string | undefined => document.querySelector('textarea')?.value;

describe('the field for a shared text', () => {
	test('asks the worker for the text', () => {
		expect(requests).toEqual([{ kind: 'take-shared' }]);
	});
	test('takes the text as if it were typed, so that it is decoded', () => {
		send({ kind: 'shared', text: 'AADSTS50058' });
		expect(field()).toBe('AADSTS50058');
		expect(heard).toHaveBeenCalledOnce();
	});
	test('takes the text in a tab only when the reader wants it, for any site can send one there', () => {
		isTab.mockReturnValue({ matches: true } as MediaQueryList);
		send({ kind: 'shared', text: 'AADSTS50058' });
		expect([field(), heard.mock.calls.length]).toEqual(['before', 0]);
		document.querySelector('button')?.click();
		expect([field(), heard.mock.calls.length, document.querySelector('button')]).toEqual(['AADSTS50058', 1, null]);
	});
	test.each([
		['no text was shared', { kind: 'shared', text: '' }],
		['the message is another', { kind: 'status', text: 'x' }],
		['the text is missing', { kind: 'shared', text: 7 }],
		['the message is nothing', null],
	])('keeps what it holds when %s', (_, message) => {
		send(message);
		expect(field()).toBe('before');
		expect(heard).not.toHaveBeenCalled();
	});
	test('hears nothing any more once it is gone from the page', () => {
		const element = document.querySelector('shared-text');
		element?.remove();
		send({ kind: 'shared', text: 'AADSTS50058' });
		expect(element?.querySelector('textarea')?.value).toBe('before');
	});
});

test('a browser without workers is asked for nothing', () => {
	Reflect.deleteProperty(navigator, 'serviceWorker');
	requests.length = 0;
	showBody('<shared-text><textarea></textarea></shared-text>');
	expect(requests).toEqual([]);
});
