// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { adoptStyle } from './adopt-style.ts';

test('a page takes a style that comes with a script once', () => {
	adoptStyle('dialog { margin: auto }');
	adoptStyle('progress { float: right }');
	adoptStyle('dialog { margin: auto }');
	const texts = document.adoptedStyleSheets.map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join(''));
	expect(texts).toEqual(['dialog { margin: auto; }', 'progress { float: right; }']);
});
