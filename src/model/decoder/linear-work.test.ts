import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';
import { createKnowledge } from './knowledge.ts';
import { maskText } from './masking.ts';

const knowledge = createKnowledge(
	[
		{
			id: '50011',
			tier: 'documented',
			texts: [
				"The redirect URI '{replyAddress}' specified in the request does not match the redirect URIs configured for the application '{identifier}'.",
			],
			errors: [],
			prominence: 1,
		},
	],
	['invalid_grant', 'invalid_request', 'interaction_required'],
);

/** Pieces that make patterns start over and over, each alone and repeated to the length of a large paste. */
const pieces = [
	'AADSTS',
	'AADSTS50011 ',
	'aadsts 5 0 ',
	'5 ',
	'50011 ',
	'50011.',
	'%',
	'%25',
	'%2525',
	'\\',
	'\\\\n',
	'&',
	'&#',
	'[',
	'[a](',
	'](',
	'<b ',
	'<a href=',
	"'",
	'" + ',
	'*',
	'_',
	'`',
	'|',
	'> ',
	'-,',
	' ',
	'\n',
	'\t',
	'+',
	'a+',
	'â€',
	'error: ',
	'error_codes: [50011, ',
	'"claims":{',
	'{',
	'Trace ID: ',
	'3f2a9c10-7d44-',
	'1.2.',
	'a@',
	'a.',
	'ab:',
	'redirect URI ',
	"the request does not match the '",
	'0x8',
	'Ａ',
	'\u200b',
	'\u2502',
] as const;

const times = 8;

/**
 * What a text takes of the processors, read so many times, in milliseconds. Both sides of the comparison are one long
 * piece of work, because what else the machine does and how coarsely it counts would weigh on a short one alone.
 */
function timeOf(text: string, readings: number): number {
	const start = process.cpuUsage();
	for (let reading = 0; reading < readings; reading += 1) {
		decode(text, knowledge);
		maskText(text);
	}
	return process.cpuUsage(start).user / 1000;
}

/**
 * How many rounds are measured at least, and at most while the best of all is still too slow: other work slows some
 * rounds, work that grows with the square slows all.
 */
const [fewest, most] = [5, 25];

describe('the work for a text', () => {
	test.each(pieces)('grows no faster than the text: %j', (piece) => {
		const [short, long] = [12_500, 12_500 * times].map((length) => piece.repeat(Math.ceil(length / piece.length)));
		let [small, large] = [Infinity, Infinity];
		// As much text on both sides: linear work takes as long, quadratic work eight times as long.
		const bound = (): number => 3.75 * Math.max(small, times);
		for (let round = 0; round < fewest || (round < most && large >= bound()); round += 1) {
			small = Math.min(small, timeOf(short ?? '', times));
			large = Math.min(large, timeOf(long ?? '', 1));
		}
		expect(large).toBeLessThan(bound());
	});
});
