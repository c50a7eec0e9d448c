import { expect, test } from 'vitest';
import { checkContent } from './content-check.ts';

/** How often the check reads the texts of so many codes, each of which names the next, as pages do. */
function countReads(count: number): number {
	let reads = 0;
	const codes = Array.from({ length: count }, (_, index) => ({
		path: `content/codes/${10_000 + index}.md`,
		get text(): string {
			reads += 1;
			return `---\ntier: met\ntitle: A code\narea: mfa\nrelated:\n  - code: ${10_001 + index}\n    why: It is next.\n---\n`;
		},
	}));
	const areas = { path: 'content/areas.yaml', text: 'mfa:\n  title: Multifactor\n  summary: Second factors.\n' };
	checkContent([areas, ...codes]);
	return reads;
}

test('the check of the content reads each page as often among many as alone', () => {
	const once = countReads(1);
	expect(once).toBeGreaterThan(0);
	expect([countReads(10), countReads(100)]).toEqual([10 * once, 100 * once]);
});
