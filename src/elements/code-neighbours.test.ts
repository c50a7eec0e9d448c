// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import './code-neighbours.ts';

let followed: string[] = [];

beforeEach(() => {
	followed = [];
	showBody(
		'<input /><p></p><code-neighbours><a rel="prev" href="#a">a</a><a rel="next" href="#b">b</a></code-neighbours>',
	);
	for (const link of document.querySelectorAll('a'))
		link.addEventListener('click', (event) => {
			event.preventDefault();
			followed.push(link.rel);
		});
});

function press(key: string, { at = 'p', ...more }: KeyboardEventInit & { at?: string } = {}): void {
	document.querySelector(at)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
}

describe('a key', () => {
	test.each<[string, string, Parameters<typeof press>[1], string[]]>([
		['[ follows the link to the code before', '[', {}, ['prev']],
		['] follows the link to the code after', ']', {}, ['next']],
		['that is another does nothing', 'n', {}, []],
		['[ in a field is typed', '[', { at: 'input' }, []],
		['[ with Ctrl belongs to the browser', '[', { ctrlKey: true }, []],
		['[ with the command key belongs to the browser', '[', { metaKey: true }, []],
		['[ with Alt may be how a keyboard writes another character', '[', { altKey: true }, []],
	])('%s', (_, key, options, links) => {
		press(key, options);
		expect(followed).toEqual(links);
	});
	test('does nothing any more once the links are gone from the page', () => {
		const links = document.querySelector('code-neighbours');
		links?.remove();
		press('[');
		expect(followed).toEqual([]);
	});
});
