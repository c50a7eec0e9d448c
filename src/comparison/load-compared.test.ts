// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { serveData } from '../../tests/served-data.ts';
import { writeCodeList } from '../model/search/code-list.ts';
import { writeFacets } from '../model/table/facets.ts';

const sources = [
	{ id: '50053', tier: 'documented', title: 'Account is locked', area: 'account', kind: 'failure' },
	{
		id: '50126',
		tier: 'met',
		title: 'Wrong password',
		symbol: 'InvalidPassword',
		area: 'account',
		flows: ['password-grant'],
	},
] as const;
const excerpts = {
	50126: { summary: 'Wrong.', retry: 'never', causes: [{ title: 'A', fixes: [] }] },
	50053: { summary: '' },
};

/** Serves the published files of codes, and otherwise the files of the search. */
function servePublished(files: Readonly<Record<string, unknown>>): void {
	serveData({ codes: writeCodeList(sources), facets: writeFacets(sources), excerpts });
	const fetchData = globalThis.fetch;
	vi.stubGlobal('fetch', (address: string) => {
		const [, id] = /\/codes\/(\d+)\.json$/.exec(address) ?? [];
		if (id === undefined) return fetchData(address);
		return Promise.resolve(id in files ? Response.json(files[id]) : new Response('', { status: 503 }));
	});
}

beforeEach(() => {
	vi.resetModules();
});

const load = async (...ids: readonly string[]) => (await import('./load-compared.ts')).loadCompared(ids);

test('codes are compared by their published files, whose Markdown is read', async () => {
	const cause = { title: 'In *Users*', fixes: [{ actor: 'user', answer: 'See [that](/x) at `aka.ms/a` and 2*3*4.' }] };
	servePublished({ 50126: { id: '50126', title: 'Wrong', causes: [cause] } });
	const [code] = await load('50126');
	expect(code?.causes).toEqual([
		{ title: 'In Users', fixes: [{ actor: 'user', answer: 'See that at aka.ms/a and 2*3*4.' }] },
	]);
});
test('codes are compared by what a saved copy has where their files cannot be had', async () => {
	servePublished({ 50126: { id: '50126', title: 'Wrong' } });
	expect(await load('50126', '50053')).toEqual([
		{
			...excerpts[50126],
			id: '50126',
			title: 'Wrong password',
			symbol: 'InvalidPassword',
			tier: 'met',
			area: 'account',
			flows: ['password-grant'],
		},
		{
			summary: '',
			id: '50053',
			title: 'Account is locked',
			symbol: undefined,
			tier: 'documented',
			area: 'account',
			flows: [],
		},
	]);
});
