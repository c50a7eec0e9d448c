import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readCodeList, writeCodeList, type CodeSource } from './code-list.ts';

const sources: readonly CodeSource[] = [
	{
		id: '700016',
		tier: 'met',
		commonness: 3,
		kind: 'internal',
		title: 'Application was not found',
		aliases: ['wrong client id', 'app not installed', 'AADSTS700016'],
	},
	{ id: '50058', tier: 'documented', symbol: 'UserInformationNotProvided', title: 'No signed-in user' },
];

describe('the list of codes', () => {
	test('comes back as it was written, in numeric order', () => {
		const { entries, ids } = readCodeList(JSON.parse(JSON.stringify(writeCodeList(sources))));
		const [first, second] = entries;
		expect(ids).toEqual(['50058', '700016']);
		expect(first).toMatchObject({
			id: '50058',
			tier: 'documented',
			commonness: 0,
			kind: undefined,
			symbol: 'UserInformationNotProvided',
			title: 'No signed-in user',
		});
		expect(second).toMatchObject({
			id: '700016',
			tier: 'met',
			commonness: 3,
			kind: 'internal',
			symbol: '',
			keywords: expect.arrayContaining(['client', 'installed']) as unknown,
		});
	});
	test('gives the title of one code, and none for a code that it lacks', () => {
		const { titleOf } = readCodeList(writeCodeList(sources));
		expect([titleOf('50058'), titleOf('50059')]).toEqual(['No signed-in user', '']);
	});
	test('gives the kind of a code with its name, and none where it is unknown', () => {
		const { kindOf } = readCodeList(writeCodeList(sources, { internal: 'Internal' }));
		expect([kindOf('700016'), kindOf('50058')]).toEqual([{ kind: 'internal', name: 'Internal' }, undefined]);
	});
	test('leaves out of the keywords what the title says already', () => {
		expect([...readCodeList(writeCodeList(sources)).entries][1]?.keywords).not.toContain('application');
	});
	test.each(['MFA is required', 'Plain words', 'id_token is missing', 'scope is not valid', "JWT, or 'x', is bad"])(
		'gives the title back as it is written: %s',
		(title) => {
			const list = readCodeList(writeCodeList([{ id: '50058', tier: 'listed', title }]));
			expect([...list.entries][0]?.title).toBe(title);
		},
	);
	test('leaves GUIDs, prefixed codes and the number itself to the full text', () => {
		const aliases = ['AADSTS700016 for 797f4846-ba00-4fd7-ba43-dac1f8f63013', '50058 again'];
		const source = { id: '50058', tier: 'met' as const, title: 'Plain words', aliases };
		expect([...readCodeList(writeCodeList([source])).entries][0]?.keywords).toEqual(['again']);
	});
	test('leaves the words of later aliases to the full text', () => {
		const words = Array.from({ length: 26 }, (_, place) => `${String.fromCharCode(97 + place)}arko`);
		const source = { id: '50058', tier: 'met' as const, title: 'Plain', aliases: words };
		expect([...readCodeList(writeCodeList([source])).entries][0]?.keywords).toEqual(words.slice(0, 5));
	});
	test('leaves the aliases of listed codes to the full text', () => {
		const source = { id: '50058', tier: 'listed' as const, title: 'Plain words', aliases: ['something else'] };
		expect([...readCodeList(writeCodeList([source])).entries][0]?.keywords).toEqual([]);
	});

	const good = writeCodeList(sources) as object;
	test.each([
		['nothing', null],
		['another version', { ...good, version: 1 }],
		['a column that is too short', { ...good, symbols: '' }],
		['a column that is missing', { ...good, titles: undefined }],
		['an unknown tier', { ...good, known: 'ax' }],
		['something that is not a number', { ...good, steps: ['a', 1] }],
	])('rejects %s and says what it expected', (_, json) => {
		expect(() => readCodeList(json)).toThrow(/code list: expected/);
	});
	test('stays small: ids alone need less than a byte and a half each', () => {
		const many = Array.from({ length: 1500 }, (_, place) => ({
			id: String(50_000 + place * 7),
			tier: 'listed' as const,
			title: 'x',
		}));
		expect(gzipSync(JSON.stringify(writeCodeList(many))).length).toBeLessThan(2250);
	});
});
