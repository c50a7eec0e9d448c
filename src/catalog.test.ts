import { getCollection } from 'astro:content';
import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('astro:content', () => ({ getCollection: vi.fn() }));

interface Entry {
	readonly id: string;
	readonly data: Readonly<Record<string, unknown>>;
}

const code = (id: string, data: Entry['data'] = {}): Entry => ({
	id,
	data: { area: 'session', tier: 'met', related: 'none', ...data },
});
const change = (id: string, codes: readonly string[]): Entry => ({
	id,
	data: { date: '2026-11-23', kind: 'added', codes, text: id },
});

/** Makes the catalog of these collections; those that are not given are empty, but for one area. */
async function load(collections: Readonly<Record<string, readonly Entry[]>>) {
	const content: Readonly<Record<string, readonly Entry[]>> = {
		areas: [{ id: 'session', data: { title: 'Sessions', summary: 'All.' } }],
		...collections,
	};
	vi.mocked(getCollection).mockImplementation(((name: string) => Promise.resolve([...(content[name] ?? [])])) as never);
	return (await import('./catalog.ts')).loadCatalog();
}

// The catalog is read once for a build.
beforeEach(() => {
	vi.resetModules();
	vi.mocked(getCollection).mockReset();
});

describe('the codes of the catalog', () => {
	test('are sorted by number, not as texts', async () => {
		const { codes } = await load({ codes: [code('500011'), code('90002'), code('50058')] });
		expect(codes.map(({ id }) => id)).toEqual(['50058', '90002', '500011']);
	});
	test('have their area, family, relations and last change beside what their page says', async () => {
		const catalog = await load({
			codes: [
				code('50058', { related: [{ code: '700082', why: 'They look alike.' }] }),
				code('500581'),
				code('700082'),
			],
			changes: [change('on-2026-11-23-1', ['50058']), change('on-2026-11-24-1', ['50058'])],
		});
		expect(catalog.code('50058')).toMatchObject({
			tier: 'met',
			areaEntry: { id: 'session', title: 'Sessions' },
			family: { shorter: [], longer: ['500581'] },
			lastChange: { id: 'on-2026-11-24-1' },
		});
		expect(catalog.code('700082')?.relations).toEqual([{ code: '50058', why: 'They look alike.' }]);
		expect(catalog.code('700082')?.lastChange).toBeUndefined();
		expect(catalog.code('1')).toBeUndefined();
	});
	test('lead back to codes without causes that have their message, unless they are related', async () => {
		const messages = [{ template: 'The flow token has expired.' }];
		const catalog = await load({
			codes: [
				code('50089', { messages, causes: [], related: [{ code: '3', why: 'They look alike.' }] }),
				code('2', { messages }),
				code('3', { messages }),
			],
		});
		expect(catalog.code('50089')?.twins).toEqual([{ code: '2', likeness: 'same' }]);
		expect(catalog.code('2')?.alike.map((one) => one.code)).toEqual(['50089', '3']);
		expect(catalog.code('2')?.twins).toEqual([]);
	});
	test('have what the sign-in page says for them', async () => {
		const pageText = { id: 'need-approval', data: { id: 'need-approval', codes: [{ code: '50058' }] } };
		const catalog = await load({ codes: [code('50058'), code('50059')], pageTexts: [pageText] });
		expect(catalog.pageTexts).toEqual([pageText.data]);
		expect(catalog.codes.map(({ pageTexts }) => pageTexts)).toEqual([[pageText.data], []]);
	});
	test('have what detections take them for, and where these disagree', async () => {
		const detection = (id: string, kind: string): Entry => ({
			id,
			data: { id, kind, takes: [{ codes: ['50058'], as: `${id} counts it.` }] },
		});
		const catalog = await load({
			codes: [code('50058'), code('50059')],
			detections: [detection('tool', 'tool'), detection('rule', 'rule')],
			disagreements: [{ id: '50058', data: { code: '50058', text: 'They disagree.' } }],
		});
		expect(
			catalog.codes.map(({ detections, disagreement }) => [detections.map(({ as }) => as), disagreement?.text]),
		).toEqual([
			[['rule counts it.', 'tool counts it.'], 'They disagree.'],
			[[], undefined],
		]);
	});
	test('with an area that does not exist are refused, and the message says where and how to fix it', async () => {
		await expect(load({ codes: [code('50058', { area: 'sesion' })] })).rejects.toThrow(
			/^content\/codes\/50058\.md: area: expected one of session, received sesion\. .*content\/areas\.yaml/,
		);
	});
});

describe('the rest of the catalog', () => {
	test('has changes from the newest to the oldest, also when a day has more than nine', async () => {
		const ids = ['on-2026-11-23-2', 'on-2026-11-23-10', 'on-2026-11-24-1'];
		const { changes } = await load({ changes: ids.map((id) => change(id, [])) });
		expect(changes.map(({ id }) => id)).toEqual(['on-2026-11-24-1', 'on-2026-11-23-10', 'on-2026-11-23-2']);
	});
	test('has guides in their order, those of one place by name', async () => {
		const guide = (id: string, order: number): Entry => ({ id, data: { order, title: `Title of ${id}` } });
		const { guides, guideTitle } = await load({ guides: [guide('c', 2), guide('b', 1), guide('a', 2)] });
		expect(guides.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
		expect([guideTitle('a'), guideTitle('missing')]).toEqual(['Title of a', 'missing']);
	});
	test('has OAuth errors by name, those that the reference document describes first', async () => {
		const error = (id: string, description?: string): Entry => ({ id, data: { description } });
		const { oauthErrors } = await load({ oauthErrors: [error('b', 'x'), error('a'), error('c', 'x'), error('0')] });
		expect(oauthErrors.map(({ id }) => id)).toEqual(['b', 'c', '0', 'a']);
	});
	test('is read once, however often it is asked for', async () => {
		const first = await load({});
		expect(await (await import('./catalog.ts')).loadCatalog()).toBe(first);
		expect(getCollection).toHaveBeenCalledTimes(9);
	});
});
