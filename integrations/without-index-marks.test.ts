import { expect, test } from 'vitest';
import { withoutIndexMarks } from './without-index-marks.ts';

test.each([
	['marks of its elements', '<p data-pagefind-meta="a:b" class="c" data-pagefind-ignore>d</p>', '<p class="c">d</p>'],
	['names that nobody sees', '<p>a</p><div hidden data-pagefind-meta="b">c, d</div><p>e</p>', '<p>a</p><p>e</p>'],
	['but keeps words of its text', '<p>a data-pagefind-ignore</p>', '<p>a data-pagefind-ignore</p>'],
])('a page is without marks of the index: %s', (_, html, left) => {
	expect(withoutIndexMarks(html)).toBe(left);
});
