import { decode } from '../../src/model/decoder/decode.ts';
import { createKnowledge } from '../../src/model/decoder/knowledge.ts';
import { maskText } from '../../src/model/decoder/masking.ts';
import type { Row } from './table.ts';

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
const rounds = 5;

/** How much longer eight times as much text takes the decoder, for the piece that takes the most; linear work gives 8. */
export function measureLongTexts(): readonly Row[] {
	const growths = pieces.map((piece) => ({ piece, growth: growthOf(piece) }));
	const [worst] = growths.toSorted((one, other) => other.growth - one.growth);
	if (!worst) return [];
	return [
		{
			what: `Decoding ${times} times as much of ${JSON.stringify(worst.piece)}, the slowest of ${pieces.length} repeated pieces`,
			measured: `${worst.growth.toFixed(1)} times the time`,
			budget: 'linear',
		},
	];
}

/** The best of some rounds on both sides: other work slows some rounds, work that grows with the square slows all. */
function growthOf(piece: string): number {
	const [short, long] = [12_500, 12_500 * times].map((length) => piece.repeat(Math.ceil(length / piece.length)));
	let [small, large] = [Infinity, Infinity];
	for (let round = 0; round < rounds; round += 1) {
		// As much text on both sides, because a short piece of work alone is measured coarsely.
		small = Math.min(small, timeOf(short ?? '', times));
		large = Math.min(large, timeOf(long ?? '', 1));
	}
	return (large / small) * times;
}

/** What a text takes of the processors, read so many times, in milliseconds. */
function timeOf(text: string, readings: number): number {
	const start = process.cpuUsage();
	for (let reading = 0; reading < readings; reading += 1) {
		decode(text, knowledge);
		maskText(text);
	}
	return process.cpuUsage(start).user / 1000;
}
