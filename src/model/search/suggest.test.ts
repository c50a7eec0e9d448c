import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCodeList, writeCodeList, type CodeSource } from './code-list.ts';
import { indexCodes } from './suggest-index.ts';
import { understandQuery } from '../numbers/query.ts';
import { suggest, type Suggestion } from './suggest.ts';

const sources: readonly CodeSource[] = [
	{
		id: '50011',
		tier: 'documented',
		symbol: 'InvalidReplyTo',
		title: 'Redirect URI does not match the app registration',
		aliases: ['redirect_uri mismatch', 'localhost callback'],
	},
	{
		id: '50072',
		tier: 'documented',
		symbol: 'UserStrongAuthEnrollmentRequiredInterrupt',
		title: 'Registration for multifactor authentication is required',
	},
	{
		id: '50076',
		tier: 'documented',
		symbol: 'UserStrongAuthClientAuthNRequired',
		title: 'MFA is required for this resource',
		aliases: ['2FA required'],
	},
	{ id: '50105', tier: 'documented', symbol: 'EntitlementGrantsNotFound', title: 'User is not assigned to the app' },
	{
		id: '53003',
		tier: 'documented',
		symbol: 'BlockedByConditionalAccess',
		title: 'Conditional Access policy blocked the token',
	},
	{
		id: '530034',
		tier: 'documented',
		symbol: 'DelegatedAdminBlockedDueToSuspiciousActivity',
		title: 'Delegated administrator is at risk in the home tenant',
	},
	{
		id: '70043',
		tier: 'documented',
		symbol: 'BadTokenDueToSignInFrequency',
		title: 'Refresh token was refused by the sign-in frequency',
	},
	{
		id: '90094',
		tier: 'documented',
		title: 'Administrator consent is required',
		aliases: ['admin consent', 'need admin approval'],
	},
	{ id: '399999', tier: 'listed', title: 'Consent store of an administrator is not available' },
];
/** A list of codes as suggestions need it. */
const listOf = (written: readonly CodeSource[]) => {
	const { ids, codes, entries } = readCodeList(writeCodeList(written));
	return { ids, codes, index: indexCodes(entries) };
};
const all = listOf(sources);
const suggestFor = (input: string): Suggestion[] => suggest(understandQuery(input, all.ids), all);
const idsFor = (query: string): string[] => suggestFor(query).map(({ id }) => id);

describe('suggest', () => {
	test('puts an exact number first, followed by longer numbers of its family', () => {
		expect(idsFor('53003')).toEqual(['53003', '530034']);
	});
	test('leaves out of two words what has only the common one, unless no code has the other', () => {
		expect(idsFor('consent store')).toEqual(['399999']);
		expect(idsFor('administrator frequency')).toEqual(['70043']);
		expect(idsFor('consent nobody')).toEqual(['90094', '399999']);
	});
	test('completes a number while it is being typed', () => {
		expect(idsFor('530')).toEqual(['53003', '530034']);
	});
	test('finds numbers without the index of words, which takes longer to make', () => {
		const { ids, codes } = all;
		const list = {
			codes,
			get index(): never {
				throw new Error('expected no use of the index');
			},
		};
		for (const input of ['90094', '900']) expect(suggest(understandQuery(input, ids), list)[0]?.id).toBe('90094');
		expect(() => suggest(understandQuery('consent', ids), list)).toThrow('expected no use of the index');
	});
	test('suggests nothing for a number that the site lacks', () => {
		expect(idsFor('53004')).toEqual([]);
	});
	test.each([
		['strongauth enroll', '50072'],
		['badtokendue', '70043'],
		['UserStrongAuthClientAuthNRequired', '50076'],
		['blockedby', '53003'],
		['entitlement', '50105'],
	])('finds a symbol by a part of it: %s', (query, id) => {
		expect(idsFor(query)[0]).toBe(id);
	});
	test.each([
		['two factor for a resource', '50076'],
		['callback url', '50011'],
		['ca policy blocked', '53003'],
		['not assigned', '50105'],
		['redirect uri mismatch', '50011'],
	])('knows other names of the same thing: %s', (query, id) => {
		expect(idsFor(query)[0]).toBe(id);
	});
	test.each([
		['admin consnet', '90094'],
		['conditonal acess', '53003'],
		['multifactor autentication', '50072'],
	])('forgives misspelling: %s', (query, id) => {
		expect(idsFor(query)[0]).toBe(id);
	});
	test('finds words while they are being typed', () => {
		expect(idsFor('delegated adm')[0]).toBe('530034');
	});
	test('puts well-known codes before listed ones', () => {
		expect(idsFor('administrator consent')).toEqual(expect.arrayContaining(['90094', '399999']));
		expect(idsFor('administrator consent')[0]).toBe('90094');
	});
	test('takes short words and names with digits for nothing else than they are', () => {
		expect([idsFor('toke'), idsFor('0x5301'), idsFor('mfb')]).toEqual([['70043', '53003'], [], []]);
	});
	test('gives every code that begins with the digits, or has all the words', () => {
		const many = Array.from({ length: 60 }, (_, place) => ({
			id: String(80_000 + place),
			tier: 'listed' as const,
			title: `Ticket ${place} is broken`,
		}));
		const list = listOf(many);
		const suggestMany = (input: string) => suggest(understandQuery(input, list.ids), list);
		expect([suggestMany('800').length, suggestMany('ticket broken').length]).toEqual([60, 60]);
		expect(suggestMany('ticket of nobody').length).toBe(20);
	});
	test('puts the more common of two codes with like names first', () => {
		const like = (id: string, commonness: 0 | 3) => ({
			id,
			commonness,
			tier: 'met' as const,
			title: 'Ticket is broken',
		});
		const list = listOf([like('80001', 0), like('80002', 3)]);
		const found = suggest({ kind: 'words', words: 'ticket' }, list);
		expect(found.map(({ id }) => id)).toEqual(['80002', '80001']);
	});
	test('puts the code whose symbol it is before a common one that has it as a part', () => {
		const list = listOf([
			{ id: '80001', tier: 'listed', symbol: 'InvalidTicket', title: 'Something else' },
			{ id: '80002', tier: 'documented', commonness: 3, symbol: 'InvalidTicketOfUser', title: 'Invalid ticket' },
		]);
		const found = suggest({ kind: 'words', words: 'InvalidTicket' }, list);
		expect(found.map(({ id }) => id)).toEqual(['80001', '80002']);
	});
	test('gives nothing for a pasted text, which is for the decoder', () => {
		expect(suggestFor('AADSTS50011: x\nTrace ID: y')).toEqual([]);
	});
	test('never throws', () => {
		fc.assert(fc.property(fc.string(), (query) => Array.isArray(suggestFor(query))));
	});
});
