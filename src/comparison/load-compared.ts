import type { ComparedCode } from '../model/comparison/compared-code.ts';
import { addressOf } from '../model/site/addresses.ts';
import { readFacets, type CodeFacets } from '../model/table/facets.ts';
import { fetchData, loadCodeList, remember } from '../page/data-files.ts';
import { loadExcerpts } from '../page/decoder-files.ts';

const loadFacets = remember(() => fetchData('facets'));

/**
 * What is compared of codes that the site has: from the published file of each, a few kilobytes, else from what the
 * decoder shows of all pages, which a saved copy has as well. Throws when neither can be loaded.
 */
export async function loadCompared(ids: readonly string[]): Promise<readonly ComparedCode[]> {
	try {
		return await Promise.all(ids.map(fetchPublished));
	} catch {
		return readSaved(ids);
	}
}

async function fetchPublished(id: string): Promise<ComparedCode> {
	const address = addressOf(`/codes/${id}.json`, import.meta.env.BASE_URL);
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: expected status 200, received ${response.status}`);
	const code = (await response.json()) as ComparedCode;
	const causes = code.causes?.map(({ title, fixes }) => ({
		title: readPlain(title),
		fixes: fixes.map(({ actor, answer }) => ({ actor, answer: readPlain(answer) })),
	}));
	return { ...code, causes };
}

/**
 * A line of Markdown without its signs.
 * @example readPlain('Open *Users* at `aka.ms/x`, see [that](/codes/50058)') // => 'Open Users at aka.ms/x, see that'
 */
function readPlain(markdown: string): string {
	return markdown
		.replace(/\[([^\][]{1,200})\]\([^()\s]{1,300}\)/g, '$1')
		.replace(/(?<![\w*])\*{1,2}([^*\n]{1,200})\*{1,2}(?![\w*])|`([^`]{1,300})`/g, '$1$2');
}

async function readSaved(ids: readonly string[]): Promise<readonly ComparedCode[]> {
	const [list, json, excerpts] = await Promise.all([loadCodeList(), loadFacets(), loadExcerpts()]);
	const facets = readFacets(json, list.ids.length);
	return ids.map((id): ComparedCode => {
		const place = list.ids.indexOf(id);
		const { symbol, tier } = list.codes[place] ?? {};
		const { area, flows } = facets[place] ?? ({} as Partial<CodeFacets>);
		const places = flows as ComparedCode['flows'];
		return { ...excerpts.get(id), id, title: list.titleOf(id), symbol: symbol || undefined, tier, area, flows: places };
	});
}
