import { expect, test } from 'vitest';
import { countEvidence, measureProminence } from './prominence.ts';

const source = { title: 'A thread', url: 'https://example.com', checked: '2026-11-23' };
const other = { ...source, url: 'https://example.com/other' };
const response = { error: 'invalid_grant', source: 'https://example.com' };

test.each([
	['nothing', '16000', { sources: [] }, 0],
	['two sources', '16000', { sources: [source, other] }, 1],
	['one source twice', '16000', { sources: [source, source] }, 1],
	['a source and an observed response', '16000', { sources: [source], oauth: [response] }, 1],
	['a source and two examples', '16000', { sources: [source], examples: ['one', 'two'] }, 2],
	['a place among the codes that people meet most', '50011', { sources: [source] }, 3],
])('a code with %s', (_, id, code, prominence) => {
	expect(measureProminence(id, code)).toBe(prominence);
});

test('what proves the causes of a code counts like its sources, each address once, and our own reading not at all', () => {
	const cause = { title: 'A cause', sign: 'A sign', fixes: [] };
	const causes = [
		{ ...cause, evidence: [{ kind: 'reported' as const, url: source.url }, { kind: 'inferred' as const }] },
		{ ...cause, evidence: [{ kind: 'documented' as const, url: other.url }] },
	];
	expect(countEvidence({ sources: [source], causes })).toBe(2);
});
