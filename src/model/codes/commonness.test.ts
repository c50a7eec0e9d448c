import { expect, test } from 'vitest';
import { measureCommonness } from './commonness.ts';

const sources = (count: number) =>
	Array.from({ length: count }, (_, place) => ({
		title: 'A thread',
		url: `https://github.com/a/b/issues/${place}`,
		checked: '2026-11-01',
	}));

test.each([
	['with hardly any public evidence is 0', '50194', { sources: sources(2) }, 0],
	['grows with sources', '50194', { sources: sources(12) }, 1],
	['counts an example of a whole text twice', '50194', { sources: sources(8), examples: ['one text', 'another'] }, 1],
	['counts observed responses', '50194', { sources: sources(29), oauth: [{ error: 'invalid_grant', source: '' }] }, 2],
	['of a code that people meet most is 3, whatever its page has', '50011', { sources: sources(1) }, 3],
] as const)('how common a code seems %s', (_, id, code, degree) => {
	expect(
		measureCommonness(id, { ...code, sources: [...code.sources] } as Parameters<typeof measureCommonness>[1]),
	).toBe(degree);
});
