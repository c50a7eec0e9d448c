import { expect, test } from 'vitest';
import { outlinePage } from '../../src/markdown/page-outline.ts';
import { codePages } from './pages.ts';

test('what the decoder shows of a page has neither tables nor marks of Markdown', () => {
	const lines = codePages.flatMap(({ id, body }) => {
		const { causes, fixes } = outlinePage(body);
		return [...causes, ...fixes].map((line) => `${id}: ${line}`);
	});
	expect(lines.length).toBeGreaterThan(codePages.length / 2);
	expect(lines.filter((line) => /(?<!\*)\*\*(?!\*)|\]\(|\| -|^\d+: \|/.test(line))).toEqual([]);
});
