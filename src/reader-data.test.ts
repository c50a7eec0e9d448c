import { describe, expect, test } from 'vitest';
import type { Catalog } from './catalog.ts';
import { readKnowledge } from './model/decoder/knowledge.ts';
import { readOtherCodes } from './model/numbers/other-code-list.ts';
import { readCodeList } from './model/search/code-list.ts';
import { readVocabulary } from './model/search/vocabulary.ts';
import { readFacets } from './model/table/facets.ts';
import { searchDataFiles } from './reader-data.ts';

const common = {
	summary: 'One sentence.',
	area: 'session',
	confidence: 'observed',
	related: 'none',
	sources: [],
	pageTexts: [],
};
const literal = { part: 'title', source: 'https://example.com' };
const pageText = {
	id: 'pick-an-account',
	about: 'Someone has to choose.',
	texts: [
		{ ...literal, text: 'Pick an account', language: 'en' },
		{ ...literal, text: 'Konto auswählen', language: 'de' },
	],
	codes: [{ code: '50058', tells: 'The *page* waits.', source: 'https://example.com' }],
	checked: '2026-11-29',
};
const codes = [
	{
		...common,
		id: '50058',
		tier: 'documented',
		symbol: 'UserInformationNotProvided',
		title: 'No signed-in user',
		kind: 'expected',
		actors: ['app-developer'],
		retry: 'interactive',
		official: { global: 'The official sentence.' },
		messages: [{ template: 'The printed sentence.', source: 'https://example.com' }],
		oauth: [{ error: 'login_required', source: 'https://example.com' }],
		aliases: ['nickname'],
		pageTexts: [pageText],
		causes: [
			{
				title: 'Nobody is `there`',
				sign: 'Nothing can be seen.',
				clues: ['iframe'],
				fixes: [{ actor: 'app-developer', answer: 'A *person* signs in.', steps: 'Wait.' }],
				evidence: [{ kind: 'inferred' }],
			},
		],
		entry: {},
	},
	{ ...common, id: '65001', tier: 'listed', title: 'Consent is required', aliases: [], entry: {} },
];
const family = {
	id: 'kettle',
	title: 'Kettles',
	owner: 'The kettle',
	about: 'What kettles say.',
	first: 'Look into the *tank*.',
	sources: [],
	codes: [{ code: 'KET100', meaning: 'It is empty.' }],
};
const files = searchDataFiles({
	codes,
	areas: [{ id: 'session', title: 'Sessions', summary: 'All.' }],
	guides: [{ id: 'consent', data: { title: 'Consent' } }],
	oauthErrors: [{ id: 'teapot', data: {} }],
	otherFamilies: [family],
	pageTexts: [pageText],
	code: (id: string) => codes.find((code) => code.id === id),
} as unknown as Catalog);

describe('the files of the search', () => {
	test('hold all codes', () => {
		const { entries } = readCodeList(files.codes);
		expect([...entries].map(({ id, title, tier }) => [id, title, tier])).toEqual([
			['50058', 'No signed-in user', 'documented'],
			['65001', 'Consent is required', 'listed'],
		]);
	});
	test('hold all other pages: guides, OAuth errors, areas, codes of other products', () => {
		expect(files.pages).toEqual([
			{ path: '/guides/consent', title: 'Consent' },
			{ path: '/oauth-errors/teapot', title: 'OAuth error teapot' },
			{ path: '/areas/session', title: 'Area: Sessions' },
			{ path: '/other-codes/kettle', title: 'Other products: Kettles' },
		]);
	});
	test('hold what the table is filtered by, for the same codes in the same order', () => {
		expect(readFacets(files.facets, 2)).toEqual([
			expect.objectContaining({ area: 'session', kind: 'expected', actors: ['app-developer'] }),
			{ area: 'session', kind: undefined, actors: [], flows: [] },
		]);
	});
	test('hold every text that the decoder recognizes, and the values of error that have a page', () => {
		const { entries, findOauthError } = readKnowledge(files.messages, readCodeList(files.codes).codes);
		expect(entries.get('50058')).toMatchObject({
			texts: ['The official sentence.', 'The printed sentence.'],
			errors: ['login_required'],
		});
		expect(entries.get('65001')?.texts).toEqual([]);
		expect(findOauthError('error=teapot')).toBe('teapot');
	});
	test('hold what the decoder shows of each page, and of one without causes its summary', () => {
		expect(files.excerpts).toEqual({
			50058: {
				summary: 'One sentence.',
				kind: 'expected',
				actors: ['app-developer'],
				retry: 'interactive',
				causes: [
					{
						title: 'Nobody is there',
						clues: ['iframe'],
						fixes: [{ actor: 'app-developer', answer: 'A person signs in.' }],
					},
				],
			},
			65001: { summary: 'One sentence.' },
		});
	});
	test('hold the codes of other products as plain text', () => {
		const { findCode, findFamily } = readOtherCodes(files['other-codes']);
		expect(findFamily('kettle')).toMatchObject({ owner: 'The kettle', first: 'Look into the tank.' });
		expect(findCode('KET100')).toMatchObject({ meaning: 'It is empty.', first: '' });
	});
	test('hold what the sign-in page says, with the titles of the codes and without Markdown', () => {
		expect(files['page-texts']).toEqual([
			{
				about: 'Someone has to choose.',
				texts: [
					{ text: 'Pick an account', part: 'title' },
					{ text: 'Konto auswählen', part: 'title' },
				],
				codes: [{ code: '50058', title: 'No signed-in user', tells: 'The page waits.' }],
			},
		]);
	});
	test('hold the words of every text of a code, each with the number of codes that have it', () => {
		const vocabulary = readVocabulary(files.vocabulary);
		const words = ['user', 'official', 'printed', 'nickname', 'person', 'pick', 'konto', 'consent'];
		expect(words.filter((word) => !vocabulary.has(word))).toEqual([]);
		expect(vocabulary.get('one')).toBe(2);
	});
});
