import { describe, expect, test } from 'vitest';
import { rankCodes, type Findings } from './rank-codes.ts';

const nothing: Findings = { names: [], texts: [], isPlain: true, meant: [], closest: [] };
const rank = (findings: Partial<Findings>, demand: Readonly<Record<string, number>> = {}) =>
	rankCodes({ ...nothing, ...findings }, (id) => demand[id] ?? 1);
const scored = (scores: Readonly<Record<string, number>>) =>
	Object.entries(scores).map(([id, score]) => ({ id, score }));

describe('the codes of a search', () => {
	test('are first those that names and texts both have', () => {
		expect(rank({ names: scored({ '1': 9, '2': 8 }), texts: scored({ '2': 3, '3': 3 }) })).toEqual(['2', '1', '3']);
	});
	test('keep the order of the only list that has any', () => {
		expect(rank({ names: scored({ '5': 9, '4': 8, '3': 1 }) })).toEqual(['5', '4', '3']);
	});
	test('are measured by the best of their list, because two lists count differently', () => {
		expect(rank({ names: scored({ '1': 0.02, '2': 0.01 }), texts: scored({ '3': 90, '4': 30 }) })).toEqual([
			'1',
			'3',
			'2',
			'4',
		]);
	});
	test('whose pages fit about as well come in the order of how common they are', () => {
		expect(rank({ texts: scored({ '1': 10, '2': 9.5 }) }, { '2': 1.3 })).toEqual(['2', '1']);
	});
	test('that are common do not come before one that fits much better', () => {
		expect(rank({ texts: scored({ '1': 10, '2': 4 }) }, { '2': 1.3 })).toEqual(['1', '2']);
	});
	test('whose message the words are come before all others, in their order', () => {
		expect(rank({ names: scored({ '1': 9 }), texts: scored({ '1': 9 }), meant: ['7', '5'] })).toEqual(['7', '5', '1']);
	});
	test('with the closest message come before those with a like name', () => {
		expect(rank({ names: scored({ '1': 9, '2': 8 }), closest: ['3', '2'] })).toEqual(['2', '3', '1']);
	});
	test('of a search that was changed do not push away a name', () => {
		expect(rank({ names: scored({ '1': 9, '2': 8 }), texts: scored({ '3': 9 }), isPlain: false })).toEqual([
			'1',
			'2',
			'3',
		]);
	});
});
