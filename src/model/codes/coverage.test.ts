import { describe, expect, test } from 'vitest';
import { countEditions, describeCounts, measureCoverage, type CoveredCode } from './coverage.ts';

const source = { title: 'A page', url: 'https://example.com', checked: '2026-11-23' };
const bare: CoveredCode = { tier: 'listed', area: 'mfa', sources: [] };
const rich: CoveredCode = {
	tier: 'met',
	area: 'consent',
	sources: [source],
	messages: [{ template: 'A text', source: 'https://example.com' }],
	oauth: [{ error: 'invalid_grant', source: 'https://example.com' }],
	kind: 'failure',
	credential: 'unknown',
	reviewed: '2026-11-23',
};

describe('the coverage', () => {
	const coverage = measureCoverage(
		[bare, rich, { ...rich, area: 'mfa', credential: 'accepted' }],
		['mfa', 'consent', 'saml'],
	);

	test('has the tiers that have codes, and in each the whole before its areas', () => {
		expect(coverage.map(({ tier, rows }) => [tier, rows.map(({ area }) => area)])).toEqual([
			['met', [undefined, 'mfa', 'consent']],
			['listed', [undefined, 'mfa']],
		]);
	});
	test('counts what is known', () => {
		expect(coverage[0]?.rows[0]).toEqual({
			area: undefined,
			total: 2,
			known: { messages: 2, oauth: 2, sources: 2, kind: 2, credential: 1, reviewed: 2 },
		});
	});
	test('counts what a code lacks as unknown', () => {
		expect(Object.values(coverage[1]?.rows[0]?.known ?? {})).toEqual([0, 0, 0, 0, 0, 0]);
	});
});

test.each([
	[[bare], '1 code: 0 documented, 0 reported, 1 message only.'],
	[[bare, rich], '2 codes: 0 documented, 1 reported, 1 message only.'],
	[[], '0 codes: 0 documented, 0 reported, 0 message only.'],
])('the counts of %# are %2$s', (codes, expected) => {
	expect(describeCounts(codes)).toBe(expected);
});

test('the codes of each edition are counted, and those whose texts differ', () => {
	const officials = [{ global: 'A', china: 'A' }, { global: 'B', china: 'C' }, { global: 'D' }, undefined];
	expect(countEditions(officials.map((official) => ({ official })))).toEqual({ global: 3, china: 2, differing: 1 });
});
