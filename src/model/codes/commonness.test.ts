import { expect, test } from 'vitest';
import { measureCommonness } from './commonness.ts';

const source = { title: 'A thread', url: 'https://github.com/a/b/issues/1', checked: '2026-11-01' };
const sources = (count: number) => Array.from({ length: count }, () => source);

test.each([
	['with hardly any public evidence is 0', '50194', { sources: sources(2) }, 0],
	['grows with sources', '50194', { sources: sources(7) }, 1],
	['counts an example of a whole text twice', '50194', { sources: sources(3), examples: ['one text', 'another'] }, 1],
	['counts observed responses', '50194', { sources: sources(14), oauth: [{ error: 'invalid_grant', source: '' }] }, 2],
	['of a code that people meet most is 3, whatever its page has', '50011', { sources: sources(1) }, 3],
] as const)('how common a code seems %s', (_, id, code, degree) => {
	expect(
		measureCommonness(id, { ...code, sources: [...code.sources] } as Parameters<typeof measureCommonness>[1]),
	).toBe(degree);
});
