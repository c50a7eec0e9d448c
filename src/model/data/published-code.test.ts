import { describe, expect, test } from 'vitest';
import { describePublishedShape, publishedCodeSchema, publishedListSchema } from '../../schema/published-code.ts';
import { publishCode, publishList, type PublishableCode } from './published-code.ts';

const addressTo = (path: string): string => `https://errors.example/base${path}`;

const code: PublishableCode = {
	id: '50058',
	tier: 'documented',
	symbol: 'UserInformationNotProvided',
	title: 'No signed-in user',
	summary: '=Not a formula, but it looks like one.',
	kind: 'expected',
	actors: ['app-developer', 'user'],
	retry: 'interactive',
	area: 'session',
	confidence: 'observed',
	official: { global: 'First line.\nSecond line, changed.', china: 'First line.\nSecond line.' },
	messages: [{ template: 'Print `{name}` now.', source: 'https://example.com/seen' }],
	examples: ['```\nAADSTS50058\n```'],
	oauth: [
		{ error: 'login_required', status: 400, source: 'https://example.com/seen' },
		{ error: 'login_required', suberror: 'bad_token', source: 'https://example.com/seen' },
	],
	aliases: ['one', 'two', 'three'],
	related: 'none',
	sources: [{ title: 'A [page]', url: 'https://example.com', checked: '2026-11-23' }],
	reviewed: '2026-11-23',
	relations: [{ code: '50059', why: 'They look alike.' }],
	family: { shorter: [], longer: ['500581'] },
	lastChange: { id: 'on-2026-11-23-1', date: '2026-11-23', kind: 'added', codes: ['50058'], text: 'It has a page.' },
	pageTexts: [
		{
			id: 'need-approval',
			about: 'What the page means.',
			texts: [{ text: 'Need approval', language: 'en', part: 'title', source: 'https://example.com/seen' }],
			codes: [{ code: '50058', tells: 'It says more.', source: 'https://example.com/seen' }],
			checked: '2026-11-29',
		},
	],
	detections: [
		{
			id: 'sigma-rule',
			source: 'Sigma',
			kind: 'rule',
			title: 'A rule',
			url: 'https://example.com/rule',
			as: 'Counts it.',
		},
	],
	disagreement: { code: '50058', text: 'One counts it, the other does not.', between: ['sigma-rule', 'tool'] },
	entry: { body: '<!-- note -->\n\n## What happened\n\nSee [consent](/guides/consent).\n' },
};
const unreviewed: PublishableCode = {
	...code,
	summary: 'Nobody has described this code yet.',
	kind: undefined,
	actors: undefined,
	retry: undefined,
	official: undefined,
	tier: 'met',
	reviewed: undefined,
	unreviewed: true,
	sources: [],
	messages: undefined,
	oauth: undefined,
	pageTexts: [],
	detections: [],
	disagreement: undefined,
	entry: {},
};

describe('a published code', () => {
	test.each([
		['reviewed', code],
		['unreviewed', unreviewed],
	])('that is %s fits the published shape', (_, one) => {
		// What is undefined is left out of JSON.
		const json: unknown = JSON.parse(JSON.stringify(publishCode(one, addressTo)));
		expect(publishedCodeSchema.safeParse(json).error?.issues ?? []).toEqual([]);
	});
	test('is in a list that fits the published shape', () => {
		const list = publishList([code, unreviewed], [{ id: 'session', title: 'Sessions', summary: 'All.' }], addressTo);
		const json: unknown = JSON.parse(JSON.stringify(list));
		expect(publishedListSchema.safeParse(json).error?.issues ?? []).toEqual([]);
	});
	test('has the words of the pages beside its values, and none beside what is unknown', () => {
		const labels = {
			kindLabel: 'Expected (no fault)',
			actorLabels: ['App developer', 'User'],
			tierLabel: 'Documented',
		};
		expect(publishCode(code, addressTo)).toMatchObject(labels);
		expect(publishCode(unreviewed, addressTo)).toMatchObject({
			tierLabel: 'Reported',
			kindLabel: undefined,
			actorLabels: undefined,
		});
	});
	test('has complete addresses and no notes to editors in its help', () => {
		expect(publishCode(code, addressTo).help).toBe(
			'## What happened\n\nSee [consent](https://errors.example/base/guides/consent).',
		);
	});
	test('has what the sign-in page says without what is for editors, or no such field', () => {
		expect(publishCode(code, addressTo).pageTexts).toEqual([
			{ about: 'What the page means.', texts: code.pageTexts[0]?.texts, codes: code.pageTexts[0]?.codes },
		]);
		expect(publishCode(unreviewed, addressTo).pageTexts).toBeUndefined();
	});
	test('has what detections take it for and how they disagree, or no such fields', () => {
		expect(publishCode(code, addressTo)).toMatchObject({
			detections: [
				{ source: 'Sigma', kind: 'rule', title: 'A rule', url: 'https://example.com/rule', as: 'Counts it.' },
			],
			detectionsDisagree: 'One counts it, the other does not.',
		});
		expect(publishCode(unreviewed, addressTo)).toMatchObject({ detections: undefined, detectionsDisagree: undefined });
	});
	test('has a shape in which every field is described', () => {
		const { $defs } = describePublishedShape('https://errors.example/schema') as {
			$defs: Record<string, { properties: Record<string, { description?: string }> }>;
		};
		const silent = Object.values($defs).flatMap(({ properties }) =>
			Object.entries(properties).flatMap(([name, { description }]) => (description ? [] : [name])),
		);
		expect(silent).toEqual([]);
	});
});
