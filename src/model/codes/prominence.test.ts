import { expect, test } from 'vitest';
import { measureProminence } from './prominence.ts';

const source = { title: 'A thread', url: 'https://example.com', checked: '2026-11-23' };
const response = { error: 'invalid_grant', source: 'https://example.com' };

test.each([
	['nothing', '16000', { sources: [] }, 0],
	['two sources', '16000', { sources: [source, source] }, 2],
	['a source and an observed response', '16000', { sources: [source], oauth: [response] }, 2],
	['a source and two examples', '16000', { sources: [source], examples: ['one', 'two'] }, 5],
	['a place among the codes that people meet most', '50011', { sources: [source] }, 11],
])('a code with %s', (_, id, code, prominence) => {
	expect(measureProminence(id, code)).toBe(prominence);
});
