import { expect, test } from 'vitest';
import { joinStyles } from './join-styles.ts';

test.each([
	[
		'several in order, where the last one was',
		'<style>a{top:0}</style><p><style>b{left:0}</style></p>',
		'<p><style>a{top:0}b{left:0}</style></p>',
	],
	[
		'their common layer is written once',
		'<style>@layer a{b{top:0}}</style><style>@layer a{c{left:0}}</style>',
		'<style>@layer a{b{top:0}c{left:0}}</style>',
	],
	['one stays one', '<p></p><style>a{top:0}</style>', '<p></p><style>a{top:0}</style>'],
	['none as none', '<p>$& $1</p>', '<p>$& $1</p>'],
])('the styles of a page are one: %s', (_, html, joined) => {
	expect(joinStyles(html)).toBe(joined);
});

test('a style that cannot be read is refused', () => {
	expect(() => joinStyles('<style>a{top:0}}</style>')).toThrow('end of input');
});
