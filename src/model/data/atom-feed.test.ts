import { describe, expect, test } from 'vitest';
import type { Change } from '../../schema/change.ts';
import { writeAtomFeed } from './atom-feed.ts';
import { describeSubject } from '../codes/change-subject.ts';
import { identifyChanges } from '../codes/changes.ts';

const addressTo = (path: string): string => `https://errors.example${path}`;
const guideTitle = (id: string): string => `Title of ${id}`;
const change: Change = { date: '2026-12-02', kind: 'changed', codes: ['50058'], text: 'A fix for "Safari" & others.' };

describe('the feed of changes', () => {
	test('escapes what would be markup', () => {
		expect(writeAtomFeed(identifyChanges([change]), addressTo, guideTitle)).toContain(
			'<summary>A fix for &quot;Safari&quot; &amp; others.</summary>',
		);
	});
	test('is as new as its newest entry, whose id is an address', () => {
		const feed = writeAtomFeed(identifyChanges([change, { ...change, date: '2026-12-01' }]), addressTo, guideTitle);
		expect(/<updated>(.*?)<\/updated>/.exec(feed)?.[1]).toBe('2026-12-02T00:00:00Z');
		expect(feed).toContain('<id>https://errors.example/changes#on-2026-12-01-1</id>');
	});
	test('holds the newest hundred entries', () => {
		const many = Array.from({ length: 150 }, () => change);
		expect(writeAtomFeed(identifyChanges(many), addressTo, guideTitle).match(/<entry>/g)).toHaveLength(100);
	});
	test('needs an entry', () => {
		expect(() => writeAtomFeed([], addressTo, guideTitle)).toThrow(
			'content/changes.yaml: expected at least one change',
		);
	});
});

test.each([
	[{ ...change, codes: ['1000', '2000'] }, 'AADSTS1000, AADSTS2000'],
	[{ ...change, codes: ['1', '2', '3', '4', '5', '6', '7'] }, 'AADSTS1, AADSTS2, AADSTS3, AADSTS4, AADSTS5 and 2 more'],
	[{ ...change, codes: undefined, tier: 'met' as const }, 'All codes of the tier "Reported"'],
	[{ ...change, codes: undefined, guides: ['consent'] }, 'Guide "Title of consent"'],
])('the subject of %j is %s', (one, expected) => {
	expect(describeSubject(one, guideTitle)).toBe(expected);
});
