import { describe, expect, test } from 'vitest';
import {
	dataVersion,
	describePublishedShape,
	listPublishedFields,
	publishedBriefSchema,
	publishedCodeSchema,
	publishedListSchema,
} from './published-code.ts';

const sampleAddress = 'https://errors.example/schema/1.json';
const head = { $schema: sampleAddress, version: dataVersion, licence: 'CC BY 4.0' };
const brief = {
	id: '50058',
	tier: 'met',
	title: 'No signed-in user',
	area: 'session',
	url: 'https://errors.example/codes/50058',
};
const code = {
	...head,
	...brief,
	help: '',
	related: [],
	family: { shorter: [], longer: ['500581'] },
	logQueries: [],
	lookUp: [],
	sources: [],
};
const issuesOf = (schema: typeof publishedCodeSchema | typeof publishedBriefSchema, value: unknown): string[] =>
	(schema.safeParse(value).error?.issues ?? []).map(({ path }) => path.join('.'));

describe('a published code', () => {
	test('needs no more than what is known of every code', () => {
		expect(issuesOf(publishedCodeSchema, code)).toEqual([]);
		expect(issuesOf(publishedBriefSchema, brief)).toEqual([]);
	});
	test.each(['050058', '999', '123456789', 'AADSTS50058'])('cannot have the id %j', (id) => {
		expect(issuesOf(publishedBriefSchema, { ...brief, id })).toEqual(['id']);
	});
	test.each([
		['version', { version: '3' }],
		['url', { url: '/codes/50058' }],
		['unreviewed', { unreviewed: false }],
		['reviewed', { reviewed: 'today' }],
		['family.longer.0', { family: { shorter: [], longer: ['x'] } }],
		['related.0.why', { related: [{ code: '50059' }] }],
		['help', { help: undefined }],
		['pageTexts.0.codes', { pageTexts: [{ about: 'It means something.', texts: [] }] }],
		[
			'detections.0.as',
			{ detections: [{ source: 'Sigma', kind: 'rule', title: 'A rule', url: 'https://example.com' }] },
		],
		['', { confident: true }],
	])('is refused at the field %j', (field, more) => {
		expect(issuesOf(publishedCodeSchema, { ...code, ...more })).toEqual([field]);
	});
	test('is in a list without what only its own file has', () => {
		const list = { ...head, areas: [], codes: [brief] };
		expect(publishedListSchema.safeParse(list).success).toBe(true);
		expect(publishedListSchema.safeParse({ ...list, codes: [code] }).success).toBe(false);
	});
});

describe('the fields of a published code', () => {
	const fields = listPublishedFields();

	test('are all of them, each with a sentence', () => {
		expect(fields.map(({ name }) => name)).toEqual(Object.keys(publishedCodeSchema.shape));
		expect(fields.filter(({ meaning }) => !meaning.endsWith('.')).map(({ name }) => name)).toEqual([]);
	});
	test('are marked when the list of all codes has them too', () => {
		const inList = fields.filter(({ isBrief }) => isBrief).map(({ name }) => name);
		expect(inList).toEqual(Object.keys(publishedBriefSchema.shape));
		expect(inList).not.toContain('help');
	});
});

test('the published shape begins with its dialect, its address and its version', () => {
	const shape = describePublishedShape(sampleAddress);
	expect(Object.entries(shape).slice(0, 3)).toEqual([
		['$schema', 'https://json-schema.org/draft/2020-12/schema'],
		['$id', sampleAddress],
		['title', 'Published data, version 2'],
	]);
	expect(shape['anyOf']).toEqual([{ $ref: '#/$defs/code' }, { $ref: '#/$defs/list' }]);
});
