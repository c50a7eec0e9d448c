// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { createElement } from './create-element.ts';
import { isTyping } from './typing.ts';

/** Whether a key that an element gets is written into a field. */
function press(element: HTMLElement): boolean | undefined {
	let answer: boolean | undefined;
	element.addEventListener('keydown', (event) => {
		answer = isTyping(event);
	});
	element.dispatchEvent(new KeyboardEvent('keydown', { key: '/' }));
	return answer;
}
const area = (value: string): HTMLElement => Object.assign(createElement('textarea'), { value });

describe('a key is written', () => {
	test.each([
		['into a field of one line', createElement('input'), true],
		['into a field of several lines that holds something', area('AADSTS'), true],
		['not into an empty one, which has the focus from the start', area(''), false],
		['not into a page', createElement('p'), false],
	])('%s', (_name, element, expected) => {
		expect(press(element)).toBe(expected);
	});
});
