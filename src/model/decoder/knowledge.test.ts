import { describe, expect, test } from 'vitest';
import type { DecoderEntry } from './entry.ts';
import { createKnowledge, readKnowledge, writeKnowledge } from './knowledge.ts';

const listed: DecoderEntry = {
	id: '1000000',
	tier: 'listed',
	texts: ['Consent store of {tenant} is away.'],
	errors: [],
	prominence: 0,
};
const documented: DecoderEntry = {
	id: '50058',
	tier: 'documented',
	symbol: 'UserInformationNotProvided',
	texts: ['UserInformationNotProvided - No session.', 'A silent sign-in request was sent.'],
	errors: ['login_required', 'interaction_required'],
	prominence: 13,
};
const met: DecoderEntry = {
	id: '50059',
	tier: 'met',
	symbol: 'NotInAText',
	texts: [],
	errors: ['invalid_request'],
	prominence: 2,
};
const entries = [listed, documented, met];
const inOrder = [documented, met, listed];
const list = inOrder.map(({ id, tier, symbol = '' }) => ({ id, tier, symbol }));

function read(knowledge: unknown, codes = list): DecoderEntry[] {
	return [...readKnowledge(JSON.parse(JSON.stringify(knowledge)), codes).entries.values()];
}

describe('the written knowledge', () => {
	test('has a version, the values of error, and columns in numeric order of the codes', () => {
		expect(writeKnowledge(entries, ['invalid_tenant', 'access_denied'])).toEqual({
			version: 5,
			oauthErrors: 'invalid_tenant access_denied',
			prominences: [13, 2, 0],
			errors: ['login_required interaction_required', 'invalid_request', ''],
			texts: '~ - No session.|A silent sign-in request was sent.||||Consent store of {tenant} is away.||',
		});
	});
	test('is read again as it was, with what the list of codes says', () => {
		expect(read(writeKnowledge(entries))).toEqual(inOrder);
	});
	test('can be empty', () => {
		expect(read(writeKnowledge([]), [])).toEqual([]);
	});
	test('cannot hold a text that begins with the mark of a symbolic name', () => {
		const text = '~ is a text';
		expect(() => writeKnowledge([{ ...listed, texts: [text] }])).toThrow(`expected no ~ before ${text}`);
	});
	test('cannot hold a text with the mark between two', () => {
		expect(() => writeKnowledge([{ ...listed, texts: ['a | b'] }])).toThrow('expected no | in a | b');
	});
	test.each(['invalid_tenant', 'login_required'])('knows %s, which a page or a code names', (value) => {
		const { findOauthError } = readKnowledge(writeKnowledge(entries, ['invalid_tenant', 'access_denied']), list);
		expect(findOauthError(`{"error":"${value}"}`)).toBe(value);
	});
	const one = { version: 5, oauthErrors: '', prominences: [1], errors: [''], texts: '||' };
	test.each([
		['nothing', null, 'expected version 5'],
		['another version', { version: 3 }, 'expected version 5'],
		['no values of error', { ...one, oauthErrors: undefined }, 'expected values of error, received undefined'],
		['a column that is short', { ...one, texts: '' }, 'expected columns for 1 codes'],
		['texts as a list', { ...one, texts: [['a b']] }, 'expected columns for 1 codes'],
		['no texts', { ...one, texts: undefined }, 'expected columns for 1 codes'],
		['no column of errors', { ...one, errors: undefined }, 'expected columns for 1 codes'],
		['other codes', { ...one, prominences: [1, 2], errors: ['', ''], texts: '||||' }, 'expected columns for 1 codes'],
	])('is refused when it is or holds %s', (_, json, message) => {
		expect(() => readKnowledge(json, list.slice(0, 1))).toThrow(new TypeError(`decoder knowledge: ${message}`));
	});
});

describe('the knowledge ready for use', () => {
	const { index, symbols } = createKnowledge([
		...entries,
		{ id: '70000', tier: 'met', texts: ['{error}', 'Failed {reason}', 'Grant failed'], errors: [], prominence: 0 },
	]);

	test('has every text of a code as a template of its own', () => {
		expect(index.templates.filter(({ id }) => id === '50058').map(({ text }) => text)).toEqual(documented.texts);
	});
	test('leaves out texts of fewer than two words, which would fit anywhere', () => {
		expect(index.templates.filter(({ id }) => id === '70000').map(({ text }) => text)).toEqual(['Grant failed']);
	});
	test('knows the symbolic names, whether texts begin with them or not', () => {
		expect([...symbols]).toEqual([
			['userinformationnotprovided', ['50058']],
			['notinatext', ['50059']],
		]);
	});
});
