import { describe, expect, test } from 'vitest';
import type { Detection } from '../../schema/detection.ts';
import { chooseDetections, indexDetections, nameOrigin, type TakenCode } from './detections.ts';

const url = 'https://github.com/owner/repository/blob/main/rule.yml';

function detection(id: string, more: Partial<Detection>): Detection {
	const takes = [{ codes: ['50053', '50057'], as: 'Counts it.' }];
	return { id, source: 'Sigma', kind: 'rule', title: id, url, takes, checked: '2026-11-30', ...more };
}

test('each code has all detections that name it, rules first, with what they take it for', () => {
	const index = indexDetections([
		detection('tool', { kind: 'tool', takes: [{ codes: ['50057'], as: 'Leaves it out.' }] }),
		detection('workbook', { kind: 'workbook' }),
		detection('one', {}),
		detection('query', { kind: 'query', takes: [{ codes: ['50053'], as: 'Looks for it.' }] }),
		detection('two', {}),
	]);
	expect([...index].map(([code, all]) => [code, all.map(({ id, as }) => `${id}: ${as}`)])).toEqual([
		['50053', ['one: Counts it.', 'two: Counts it.', 'query: Looks for it.', 'workbook: Counts it.']],
		['50057', ['one: Counts it.', 'two: Counts it.', 'workbook: Counts it.', 'tool: Leaves it out.']],
	]);
});

describe('some detections of a code', () => {
	const taken = (id: string, source: Detection['source']): TakenCode => ({
		id,
		source,
		kind: 'rule',
		title: id,
		url,
		as: 'Counts it.',
	});
	const all = [
		taken('s1', 'Sigma'),
		taken('s2', 'Sigma'),
		taken('e1', 'Elastic'),
		taken('e2', 'Elastic'),
		taken('p1', 'Panther'),
	];

	test.each([
		['one of each source before a second of any', 3, [], ['s1', 'e1', 'p1']],
		['the first ones where there is room for more', 4, [], ['s1', 's2', 'e1', 'p1']],
		['all where there are no more', 9, [], ['s1', 's2', 'e1', 'e2', 'p1']],
		['those that disagree before all others', 3, ['e2', 's2'], ['s1', 's2', 'e2']],
		['those that disagree, the most telling first', 1, ['e2', 's2'], ['e2']],
	])('are %s, in their order', (_, most, between, ids) => {
		expect(chooseDetections(all, most, between).map(({ id }) => id)).toEqual(ids);
	});
});

test.each([
	['Sigma', 'rule', 'Sigma rule'],
	['Microsoft Sentinel', 'hunting query', 'Microsoft Sentinel hunting query'],
	['Microsoft Entra workbook', 'workbook', 'Microsoft Entra workbook'],
	['Community query', 'query', 'query in owner/repository'],
	['Testing tool', 'tool', 'testing tool'],
] as const)('of the source %s, a %s is called "%s"', (source, kind, name) => {
	expect(nameOrigin({ source, kind, url })).toBe(name);
});
