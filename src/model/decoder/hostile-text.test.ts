import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';
import { createKnowledge } from './knowledge.ts';

const redirect =
	"The redirect URI '{replyAddress}' specified in the request does not match the redirect URIs configured for the application '{identifier}'.";
const knowledge = createKnowledge(
	[{ id: '50011', tier: 'documented', texts: [redirect], errors: [], prominence: 1 }],
	['invalid_grant'],
);

function idsOf(text: string): readonly string[] {
	const result = decode(text, knowledge);
	return result.kind === 'codes' ? result.codes.map(({ id }) => id) : [];
}

describe('a number with characters that are not seen', () => {
	test.each([
		'AADSTS\u206650011\u2069',
		'AAD\u2067STS50011',
		'AADSTS\u061c50011',
		'AADSTS5\u180e0011',
		'AADSTS\ufe0f50011',
		'\u2068AADSTS50011\u2069: The redirect URI',
	])('is read: %j', (text) => {
		expect(idsOf(text)).toEqual(['50011']);
	});
});

describe('a text with thousands of numbers', () => {
	const numbers = Array.from({ length: 20_000 }, (_, place) => `AADSTS${6_000_000 + place}`);

	test('names the first few without a page and counts the others', () => {
		const result = decode(numbers.join(' '), knowledge);
		expect(result).toMatchObject({ kind: 'codes', moreUnknown: 19_995 });
		expect(idsOf(numbers.join('\n'))).toEqual(['6000000', '6000001', '6000002', '6000003', '6000004']);
	});

	test('puts a code with a page before them', () => {
		expect(idsOf(`${numbers.join(' ')} AADSTS50011`)[0]).toBe('50011');
	});
});

test('of a text that is too long only the beginning is read', () => {
	const filler = 'x '.repeat(1_000_000);
	expect(idsOf(`AADSTS50011 ${filler}`)).toEqual(['50011']);
	expect(idsOf(`${filler} AADSTS50011`)).toEqual([]);
});
