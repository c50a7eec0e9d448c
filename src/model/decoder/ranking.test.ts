import { describe, expect, test } from 'vitest';
import type { DecoderEntry } from './entry.ts';
import { createKnowledge } from './knowledge.ts';
import type { Envelope } from './envelope.ts';
import type { MessageMatch } from '../messages/match.ts';
import { rankByMessage } from './ranking.ts';

/** A match that is good enough by its score and its coverage alone. */
const match = (id: string, more: Partial<MessageMatch> = {}): MessageMatch => ({
	id,
	template: '',
	coverage: 0.6,
	score: 20,
	words: 5,
	run: 10,
	isWhole: false,
	fit: 'pieces',
	isBeginning: false,
	isOpening: false,
	start: 0,
	end: 10,
	values: [],
	known: [],
	...more,
});

function rank(
	matches: readonly MessageMatch[],
	entries: readonly Partial<DecoderEntry>[] = [],
	envelope: Envelope = {},
): string[] {
	const plain = { id: '', tier: 'met', texts: [], errors: [], prominence: 0 } as const;
	const knowledge = createKnowledge(entries.map((entry) => ({ ...plain, ...entry })));
	return rankByMessage(matches, envelope, knowledge).map(({ id }) => id);
}

describe('a match', () => {
	test.each<[string, Partial<MessageMatch>, boolean]>([
		['with a score of 14 that covers 55 percent', { score: 14, coverage: 0.55 }, true],
		['with a lower score', { score: 13.9 }, false],
		['that covers less', { score: 40, coverage: 0.54 }, false],
		['of two words', { words: 2, score: 40, run: 40 }, false],
		['of a long run, whatever else is missing', { run: 22, score: 1, coverage: 0.1 }, true],
		['of a run a little shorter, with much missing', { run: 21.9, coverage: 0.1 }, false],
		['with a score of 9 that is cut off after its beginning', { score: 9, isBeginning: true }, true],
		['with a lower score that is cut off after its beginning', { score: 8.9, isBeginning: true }, false],
		['with a score of 5 that is a whole sentence of two words', { score: 5, isWhole: true, words: 2 }, true],
		['with a lower score that is a whole sentence', { score: 4.9, isWhole: true }, false],
	])('%s', (_, more, isGood) => {
		expect(rank([match('50058', more)])).toEqual(isGood ? ['50058'] : []);
	});
	test('fits as well as the best within four percent', () => {
		const matches = [match('50059', { score: 100 }), match('50060', { score: 95.9 }), match('50061', { score: 96 })];
		expect(rank(matches)).toEqual(['50059', '50061']);
	});
	test('that is not good enough does not set the measure', () => {
		expect(rank([match('50059', { score: 100, coverage: 0.1 }), match('50060')])).toEqual(['50060']);
	});
});

describe('between codes of one wording', () => {
	const one = match('50058');
	const other = match('60059');
	const tie: readonly Partial<DecoderEntry>[] = [{ id: '50058' }, { id: '60059' }];

	test('the order given decides when nothing else does', () => {
		expect(rank([one, other], tie)).toEqual(['50058', '60059']);
		expect(rank([other, one], tie)).toEqual(['60059', '50058']);
	});
	test.each<[string, readonly [Partial<DecoderEntry>, Partial<DecoderEntry>], Envelope?]>([
		['a documented code comes before a listed one', [{ tier: 'listed' }, { tier: 'documented' }]],
		['a code met in use comes before a listed one', [{ tier: 'listed' }, { tier: 'met' }]],
		['the more prominent one comes first', [{ prominence: 3 }, { prominence: 4 }]],
		[
			'one seen with this value of the field error comes first',
			[{ prominence: 12 }, { errors: ['a'] }],
			{ error: 'a' },
		],
	])('%s', (_, [first, second], envelope) => {
		const entries = [
			{ ...first, id: '50058' },
			{ ...second, id: '60059' },
		];
		expect(rank([one, other], entries, envelope)).toEqual(['60059', '50058']);
	});
	test('prominence counts up to 20, so that it decides nothing alone', () => {
		const entries = [
			{ id: '50058', prominence: 20 },
			{ id: '60059', prominence: 500 },
		];
		expect(rank([one, other], entries)).toEqual(['50058', '60059']);
	});
	test.each(['met', 'listed'] as const)('the longer number of two comes first unless it is listed: %s', (tier) => {
		const entries = [
			{ id: '50058', tier },
			{ id: '500581', tier },
		];
		const ranked = rank([one, match('500581')], entries);
		expect(ranked[0]).toBe(tier === 'met' ? '500581' : '50058');
	});
	test('a code that only wraps others comes last', () => {
		expect(rank([match('70002'), other], [{ id: '70002' }, { id: '60059' }])).toEqual(['60059', '70002']);
	});
	test('of first sentences that are the whole message of another code both are kept', () => {
		const whole = match('50012', { fit: 'exact', score: 30 });
		const opening = match('700024', { fit: 'clean', score: 29, isOpening: true });
		expect(rank([whole, opening])).toEqual(['50012', '700024']);
		expect(rank([whole, { ...opening, isOpening: false }])).toEqual(['50012']);
	});
	test('a clearly better wording wins against all of that', () => {
		const entries = [{ id: '60059', tier: 'documented', errors: ['a'], prominence: 20 } as const];
		expect(rank([match('50058', { score: 22 }), other], entries, { error: 'a' })).toEqual(['50058']);
	});
});
