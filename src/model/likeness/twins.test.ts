import { describe, expect, test } from 'vitest';
import type { AlikeCode } from './alike-texts.ts';
import { chooseTwins, findTwins } from './twins.ts';

const same = (code: string): AlikeCode => ({ code, likeness: 'same' });
const near = (code: string, remark: string): AlikeCode => ({ code, likeness: 'near', remark });

describe('a code with causes', () => {
	test('leads back to the codes whose pages name it, the nearest first', () => {
		const twins = findTwins(
			new Map([
				['100', [near('9', '9 adds "not in the directory".')]],
				['20', [near('9', '9 adds "not".')]],
				['30', [same('20'), same('9')]],
				['4', [same('9')]],
			]),
		);
		expect(twins.get('9')?.map(({ code, likeness }) => [code, likeness])).toEqual([
			['4', 'same'],
			['30', 'same'],
			['20', 'near'],
			['100', 'near'],
		]);
	});
	test('does not lead to pages that name so many others that they leave it out', () => {
		const many = Array.from({ length: 24 }, (_, place) => same(String(place + 100)));
		expect([...findTwins(new Map([['1', [...many, same('9')]]])).keys()]).not.toContain('9');
	});
});

test('codes without causes have no way back of this kind: their own pages name each other', () => {
	expect(
		findTwins(
			new Map([
				['1', [same('2')]],
				['2', [same('1')]],
			]),
		),
	).toEqual(new Map());
});

test('a page names five at most, and none that it shows as related', () => {
	const twins = ['1', '2', '3', '4', '5', '6', '7'].map(same);
	expect(chooseTwins(twins, [{ code: '2' }]).map(({ code }) => code)).toEqual(['1', '3', '4', '5', '6']);
});
