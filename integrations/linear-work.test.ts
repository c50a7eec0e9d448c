import { beforeEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from './content-check.ts';
import type { ContentFile } from './content-file.ts';

vi.mock('yaml', { spy: true });

beforeEach(() => {
	vi.mocked(parse).mockClear();
});

/** Codes that each name the next, as pages do, with a history of all. */
function listContent(count: number): readonly ContentFile[] {
	const codes = Array.from({ length: count }, (_, index) => ({
		path: `content/codes/${10_000 + index}.md`,
		text: `---\ntier: met\ntitle: A code\narea: mfa\nrelated:\n  - code: ${10_001 + index}\n    why: It is next.\n---\n`,
	}));
	const areas = { path: 'content/areas.yaml', text: 'mfa:\n  title: Multifactor\n  summary: Second factors.\n' };
	return [areas, ...codes];
}

test('the check of the content parses each page once', () => {
	for (const count of [1, 10, 100]) {
		vi.mocked(parse).mockClear();
		checkContent(listContent(count));
		const pages = vi.mocked(parse).mock.calls.filter(([text]) => text.startsWith('tier:'));
		expect(pages).toHaveLength(count);
	}
});
