import { describe, expect, test } from 'vitest';
import type { Change } from '../../schema/change.ts';
import { describeSubject, listSubjects } from './change-subject.ts';

const change = (subject: Partial<Change>): Change => ({
	date: '2026-12-01',
	kind: 'added',
	text: 'Something.',
	...subject,
});
const guideTitle = (id: string): string => `Title of ${id}`;
const numbers = (count: number): string[] => Array.from({ length: count }, (_, place) => String(50000 + place));

test.each([
	[
		'codes',
		{ codes: ['50058', '700024'] },
		[
			{ name: 'AADSTS50058', path: '/codes/50058' },
			{ name: 'AADSTS700024', path: '/codes/700024' },
		],
	],
	['a tier', { tier: 'met' as const }, [{ name: 'All codes of the tier "Reported"', path: '/codes?tier=met' }]],
	['a guide', { guides: ['consent'] }, [{ name: 'Guide "Title of consent"', path: '/guides/consent' }]],
])('a change of %s links what it concerns', (_, subject, expected) => {
	expect(listSubjects(change(subject), guideTitle)).toEqual(expected);
});

describe('a change in a few words', () => {
	test.each([
		[1, 'AADSTS50000'],
		[2, 'AADSTS50000, AADSTS50001'],
		[5, 'AADSTS50000, AADSTS50001, AADSTS50002, AADSTS50003, AADSTS50004'],
		[7, 'AADSTS50000, AADSTS50001, AADSTS50002, AADSTS50003, AADSTS50004 and 2 more'],
	])('of %i codes', (count, words) => {
		expect(describeSubject(change({ codes: numbers(count) }), guideTitle)).toBe(words);
	});
	test('of a guide', () => {
		expect(describeSubject(change({ guides: ['consent'] }), guideTitle)).toBe('Guide "Title of consent"');
	});
});
