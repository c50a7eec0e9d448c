import { describe, expect, test } from 'vitest';
import type { Change } from '../../schema/change.ts';
import { identifyChanges, indexChanges } from './changes.ts';

const changes: readonly Change[] = [
	{ date: '2026-12-02', kind: 'changed', codes: ['50058'], text: 'The fix for Safari is new.' },
	{ date: '2026-12-01', kind: 'added', codes: ['700024'], text: 'The code has a page.' },
	{ date: '2026-12-01', kind: 'added', tier: 'documented', text: 'All documented codes have pages.' },
];

describe('changes', () => {
	test('have ids that count from the oldest of a day', () => {
		expect(identifyChanges(changes).map(({ id }) => id)).toEqual([
			'on-2026-12-02-1',
			'on-2026-12-01-2',
			'on-2026-12-01-1',
		]);
	});
	test('keep their ids when a newer one comes', () => {
		const newer: Change = { date: '2026-12-02', kind: 'retired', codes: ['16000'], text: 'The document dropped it.' };
		const after = identifyChanges([newer, ...changes]);
		expect(after.slice(1)).toEqual(identifyChanges(changes));
	});
	test.each([
		['50058', 'documented', 'on-2026-12-02-1'],
		['16000', 'documented', 'on-2026-12-01-1'],
		['700024', 'documented', 'on-2026-12-01-2'],
		['700024', 'met', 'on-2026-12-01-2'],
		['17001', 'listed', undefined],
	] as const)('the last one of %s (%s) is %s', (id, tier, expected) => {
		expect(indexChanges(identifyChanges(changes))({ id, tier })?.id).toBe(expected);
	});
});
