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
	test('has a version, the values of error, and a short row for each code, in numeric order', () => {
		expect(writeKnowledge(entries, ['invalid_tenant', 'access_denied'])).toEqual([
			2,
			'invalid_tenant access_denied',
			[50058, 'd', 13, 'login_required interaction_required', ...(entries[1]?.texts ?? [])],
			[1, 'm', 2, 'invalid_request'],
			[949_941, 'l', 0, '', 'Consent store of {tenant} is away.'],
		]);
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
	test.each([
		['nothing', null, 'expected version 2'],
		['another version', [1], 'expected version 2'],
		['no values of error', [2], 'expected values of error, received undefined'],
		['something that is not a row', [2, '', 'x'], 'expected a row, received "x"'],
		['a row without its number', [2, '', ['d', 1, '']], 'expected a row, received ["d",1,""]'],
		['a tier that does not exist', [2, '', [50058, 'x', 1, '']], 'expected a tier letter, received x'],
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
