import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';
import type { DecoderEntry } from './entry.ts';
import { createKnowledge } from './knowledge.ts';

const entry = (id: string, texts: readonly string[], more: Partial<DecoderEntry> = {}): DecoderEntry => ({
	id,
	tier: 'documented',
	texts,
	errors: [],
	prominence: 1,
	...more,
});
const knownEntries = [
	entry('50011', [
		"InvalidReplyTo - The {redirectTerm} '{replyAddress}' specified in the request does not match the {redirectTerm}s configured for the application '{identifier}'.",
	]),
	entry('50012', ['AuthenticationFailed - Invalid client secret is provided.']),
	entry('50058', ['A silent sign-in request was sent but no user is signed in.']),
	entry('53000', ['Your device is required to be managed to access this resource.']),
	entry('530003', ['Your device is required to be managed to access this resource.'], { tier: 'met' }),
	entry('65005', ['The app requires access to a resource that it has not listed in its registration.'], {
		errors: ['invalid_resource'],
	}),
	entry('70002', ['InvalidClient - Error validating the credentials.']),
	entry('90019', [
		'No tenant-identifying information found in either the request or implied by any provided credentials.',
	]),
	entry(
		'50059',
		['No tenant-identifying information found in either the request or implied by any provided credentials.'],
		{ prominence: 9 },
	),
];
const knowledge = createKnowledge(knownEntries, ['invalid_request']);
const idsIn = (text: string): string[] => {
	const result = decode(text, knowledge);
	return result.kind === 'codes' ? result.codes.map(({ id }) => id) : [];
};

describe('decode', () => {
	test('reads code, values and envelope of a redirect', () => {
		const text =
			'https://app.example/?error=invalid_request&error_description=AADSTS50011%3a+The+redirect+URI+%27https%3a%2f%2fapp.example%2fcb%27+specified+in+the+request+does+not+match+the+redirect+URIs+configured+for+the+application+%278b1e5d02-1f6b-4c7e-8f0a-6f2d4e9b7a31%27.';
		expect(decode(text, knowledge)).toMatchObject({
			kind: 'codes',
			codes: [
				{
					id: '50011',
					evidence: 'prefixed',
					certainty: 'number',
					isKnown: true,
					values: [
						{ name: 'redirectTerm', role: 'other', value: 'redirect URI' },
						{ name: 'replyAddress', role: 'redirect-uri', value: 'https://app.example/cb' },
						{ name: 'redirectTerm', role: 'other', value: 'redirect URIs' },
						{ name: 'identifier', role: 'application-id', value: '8b1e5d02-1f6b-4c7e-8f0a-6f2d4e9b7a31' },
					],
				},
			],
			envelope: { error: 'invalid_request' },
		});
	});
	test('puts the inner code first', () => {
		expect(idsIn('AADSTS70002: Error validating credentials. AADSTS50012: Invalid client secret is provided.')).toEqual(
			['50012', '70002'],
		);
	});
	test('finds the code of a message without its number', () => {
		expect(decode('> a silent sign-in request was sent but no user is signed in', knowledge)).toMatchObject({
			codes: [{ id: '50058', evidence: 'message', certainty: 'exact', sameWording: [] }],
		});
	});
	test('shows both codes of one wording, the better known one first', () => {
		expect(
			decode(
				'No tenant-identifying information found in either the request or implied by any provided credentials.',
				knowledge,
			),
		).toMatchObject({
			codes: [
				{ id: '50059', sameWording: ['90019'] },
				{ id: '90019', sameWording: ['50059'] },
			],
		});
	});
	test('puts the more specific of two codes with one wording first', () => {
		expect(idsIn('Your device is required to be managed to access this resource.')).toEqual(['530003', '53000']);
	});
	test('names a code that the site lacks', () => {
		expect(decode('AADSTS999999: Something new.', knowledge)).toMatchObject({
			codes: [{ id: '999999', isKnown: false }],
		});
	});
	test('prefers a written number to a like wording', () => {
		expect(
			idsIn(
				'AADSTS90019: No tenant-identifying information found in either the request or implied by any provided credentials.',
			),
		).toEqual(['90019']);
	});
	test('finds a code by its symbolic name when there is nothing better', () => {
		expect(decode('failureReason: InvalidReplyTo', knowledge)).toMatchObject({
			codes: [{ id: '50011', evidence: 'symbol', certainty: 'exact' }],
		});
	});
	test.each([
		['50 058', '50058', true],
		['999999', '999999', false],
	])('takes %j for a number that someone typed', (text, id, isKnown) => {
		expect(decode(text, knowledge)).toMatchObject({ codes: [{ id, isKnown }] });
	});
	test('says whose a foreign code is, alone or beside one of the service', () => {
		expect(decode('IDX10501: Signature validation failed.', knowledge)).toMatchObject({
			kind: 'foreign',
			foreign: [{ family: 'identity-model' }],
		});
		expect(decode('0xCAA2000C AADSTS50058: x', knowledge)).toMatchObject({
			kind: 'codes',
			foreign: [{ family: 'web-account-manager' }],
		});
	});
	test('leaves a text with a foreign code to its family, and tells which messages are like it', () => {
		const text = 'AADB2C90999: A silent sign-in request was sent but no user is signed in.';
		expect(decode(text.replace('AADB2C90999: ', ''), knowledge).kind).toBe('codes');
		expect(decode(text, knowledge)).toMatchObject({
			kind: 'foreign',
			foreign: [{ code: 'AADB2C90999' }],
			closest: [{ id: '50058' }],
		});
		expect(decode('IDX10501: nothing like it', knowledge)).toMatchObject({ kind: 'foreign', closest: [] });
	});
	test('says whose message is there where the number is another one', () => {
		const sentence = 'A silent sign-in request was sent but no user is signed in.';
		expect(decode(`AADSTS50011: ${sentence}`, knowledge)).toMatchObject({
			codes: [{ id: '50011', otherWording: '50058' }],
		});
		for (const text of [`AADSTS50058: ${sentence}`, `AADSTS50011 AADSTS50058: ${sentence}`, 'AADSTS50011: silent'])
			expect(JSON.stringify(decode(text, knowledge))).not.toContain('otherWording');
	});
	test('takes the result of a row before the numbers in its message', () => {
		const row = (number: string) =>
			`2026-11-02,adele@contoso.com,${number},AADSTS50059: A silent sign-in request was sent but no user is signed in.,Browser`;
		expect(idsIn(row('50058'))).toEqual(['50058', '50059']);
		// A number that its message does not confirm can be anything.
		expect(idsIn(row('50011'))[0]).toBe('50059');
	});
	test.each([
		['', 'empty'],
		['Correlation ID: 8b1e5d02-1f6b-4c7e-8f0a-6f2d4e9b7a31', 'only-envelope'],
		['MsalServiceException: something quite different', 'unknown-message'],
		['the weather is fine today', 'no-error-text'],
	])('says why %j leads to nothing', (text, reason) => {
		expect(decode(text, knowledge)).toMatchObject({ kind: 'nothing', reason });
	});
	test('gives markup in a value back as the text it is', () => {
		const text =
			"AADSTS50011: The redirect URI '<img src=x onerror=alert(1)>' specified in the request does not match the redirect URIs configured for the application '<svg onload=x>'.";
		expect(decode(text, knowledge)).toMatchObject({
			codes: [
				{
					values: expect.arrayContaining([
						expect.objectContaining({ value: '<img src=x onerror=alert(1)>' }),
						expect.objectContaining({ value: '<svg onload=x>' }),
					]) as unknown,
				},
			],
		});
	});
	test.each([
		['Application settings are in the directory of the user.'],
		['The request was sent, and the user is happy.'],
		['Send the request again; the app listens on port 50011.'],
	])('finds no code in a text about something else: %s', (text) => {
		expect(idsIn(text)).toEqual([]);
	});
	test('finds no code in random text', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 500 }), (text) => {
				expect(idsIn(text)).toEqual([]);
			}),
		);
		fc.assert(
			fc.property(fc.lorem({ maxCount: 60 }), (text) => {
				expect(idsIn(text)).toEqual([]);
			}),
		);
	});
	test('leads every wording of every code to it, its number in front', () => {
		fc.assert(
			fc.property(fc.constantFrom(...knownEntries), ({ id, texts }) => {
				expect(idsIn(`AADSTS${id}: ${texts[0] ?? ''}`)).toEqual([id]);
			}),
		);
	});
});
