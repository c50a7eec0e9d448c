import { describe, expect, test } from 'vitest';
import type { DecoderEntry } from './entry.ts';
import { createKnowledge, readKnowledge, writeKnowledge } from './knowledge.ts';

const entries: readonly DecoderEntry[] = [
	{ id: '1000000', tier: 'listed', texts: ['Consent store of {tenant} is away.'], errors: [], prominence: 0 },
	{
		id: '50058',
		tier: 'documented',
		texts: ['UserInformationNotProvided - No session.', 'A silent sign-in request was sent.'],
		errors: ['login_required', 'interaction_required'],
		prominence: 13,
	},
	{ id: '50059', tier: 'met', texts: [], errors: ['invalid_request'], prominence: 2 },
];

function read(knowledge: unknown): DecoderEntry[] {
	return [...readKnowledge(JSON.parse(JSON.stringify(knowledge))).entries.values()];
}

describe('the written knowledge', () => {
	test('has a version, the values of error, and columns in numeric order of the codes', () => {
		expect(writeKnowledge(entries, ['invalid_tenant', 'access_denied'])).toEqual({
			version: 3,
			oauthErrors: 'invalid_tenant access_denied',
			steps: [50058, 1, 949_941],
			tiers: 'dml',
			prominences: [13, 2, 0],
			errors: ['login_required interaction_required', 'invalid_request', ''],
			texts: [entries[1]?.texts, [], ['Consent store of {tenant} is away.']],
		});
	});
	test('is read again as it was', () => {
		expect(read(writeKnowledge(entries))).toEqual([entries[1], entries[2], entries[0]]);
	});
	test('can be empty', () => {
		expect(read(writeKnowledge([]))).toEqual([]);
	});
	test.each(['invalid_tenant', 'login_required'])('knows %s, which a page or a code names', (value) => {
		const { findOauthError } = readKnowledge(writeKnowledge(entries, ['invalid_tenant', 'access_denied']));
		expect(findOauthError(`{"error":"${value}"}`)).toBe(value);
	});
	const one = { version: 3, oauthErrors: '', steps: [50058], tiers: 'd', prominences: [1], errors: [''], texts: [[]] };
	test.each([
		['nothing', null, 'expected version 3'],
		['another version', { version: 2 }, 'expected version 3'],
		['no values of error', { ...one, oauthErrors: undefined }, 'expected values of error, received undefined'],
		['no steps', { ...one, steps: undefined }, 'expected columns of equal length'],
		['a column that is short', { ...one, texts: [] }, 'expected columns of equal length'],
		['no column of errors', { ...one, errors: undefined }, 'expected columns of equal length'],
		['a tier that does not exist', { ...one, tiers: 'x' }, 'expected a tier letter, received x'],
		['no tier', { ...one, tiers: '' }, 'expected a tier letter, received '],
	])('is refused when it is or holds %s', (_, json, message) => {
		expect(() => readKnowledge(json)).toThrow(new TypeError(`decoder knowledge: ${message}`));
	});
});

describe('the knowledge ready for use', () => {
	const { index, symbols } = createKnowledge([
		...entries,
		{ id: '70000', tier: 'met', texts: ['{error}', 'Failed {reason}', 'Grant failed'], errors: [], prominence: 0 },
	]);

	test('has every text of a code as a template of its own', () => {
		expect(index.templates.filter(({ id }) => id === '50058').map(({ text }) => text)).toEqual(entries[1]?.texts);
	});
	test('leaves out texts of fewer than two words, which would fit anywhere', () => {
		expect(index.templates.filter(({ id }) => id === '70000').map(({ text }) => text)).toEqual(['Grant failed']);
	});
	test('knows the symbolic names that begin the texts', () => {
		expect([...symbols]).toEqual([['userinformationnotprovided', ['50058']]]);
	});
});
