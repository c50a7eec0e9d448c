import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';
import { createDecoderKnowledge } from './decoder-knowledge.ts';
import { maskText } from './masking.ts';

const knowledge = createDecoderKnowledge([
	{
		id: '50011',
		tier: 'documented',
		texts: [
			"The redirect URI '{replyAddress}' specified in the request does not match the redirect URIs configured for the application '{identifier}'.",
		],
		errors: [],
		prominence: 1,
	},
]);

/** Pieces that make patterns start over and over, each alone and repeated to the length of a large paste. */
const PIECES = [
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

/**
 * What one text takes of the processor, in milliseconds, the best of five: what other work of the machine takes meanwhile
 * does not count.
 */
function timeOf(text: string): number {
	const times = Array.from({ length: 5 }, () => {
		const start = process.cpuUsage();
		decode(text, knowledge);
		maskText(text);
		return process.cpuUsage(start).user / 1000;
	});
	return Math.min(...times);
}

describe('the work for a text', () => {
	test.each(PIECES)('grows no faster than the text: %j', (piece) => {
		const small = timeOf(piece.repeat(Math.ceil(12_500 / piece.length)));
		const large = timeOf(piece.repeat(Math.ceil(100_000 / piece.length)));
		// Eight times the text: linear work takes eight times as long, quadratic work sixty-four times.
		expect(large).toBeLessThan(30 * Math.max(small, 1));
	});
});
