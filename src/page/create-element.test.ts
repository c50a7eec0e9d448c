// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createElement } from './create-element.ts';

test('an element has its attributes and its content in order', () => {
	const link = createElement(
		'a',
		{ href: '/codes/50058', class: 'code' },
		createElement('b', {}, '50058'),
		' is known',
	);
	expect(link.outerHTML).toBe('<a href="/codes/50058" class="code"><b>50058</b> is known</a>');
});

test('a text that looks like markup stays a text', () => {
	const hostile = '<img src=x onerror=alert(1)>&amp;';
	const element = createElement('p', { title: hostile }, hostile);
	expect(element.children).toHaveLength(0);
	expect([element.textContent, element.title]).toEqual([hostile, hostile]);
});
