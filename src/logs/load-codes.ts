import { credentials, kinds } from '../model/codes/labels.ts';
import type { CodeWords } from '../model/findings/write-table.ts';
import type { CodeFacts } from '../model/sign-ins/code-facts.ts';
import { readFacets } from '../model/table/facets.ts';
import { fetchData, loadCodeList, remember } from '../page/data-files.ts';
import type { Credential, Kind } from '../schema/code-values.ts';

/** What this site knows of all codes, for a log. */
export interface LogCodes {
	readonly facts: readonly CodeFacts[];
	/** What is said of a code, or of the code whose symbol a row has; nothing where neither has a page. */
	readonly find: (codeOrSymbol: string) => (CodeWords & { readonly id: string }) | undefined;
}

/** Loads what is known of the codes; fetched once, and again after a failure. */
export const loadLogCodes = remember(async (): Promise<LogCodes> => {
	const [list, written] = await Promise.all([loadCodeList(), fetchData('facets')]);
	const facets = readFacets(written, list.ids.length);
	const facts = list.codes.map(({ id, kind, symbol }, place): CodeFacts => ({
		id,
		kind,
		symbol,
		area: facets[place]?.area ?? '',
		credential: facets[place]?.credential as Credential | undefined,
	}));
	const byName = new Map([
		...facts.filter(({ symbol }) => symbol !== '').map((one) => [one.symbol, one] as const),
		...facts.map((one) => [one.id, one] as const),
	]);
	return {
		facts,
		find: (codeOrSymbol) => {
			const code = byName.get(codeOrSymbol);
			return code && { id: code.id, title: list.titleOf(code.id), ...nameFacts(code) };
		},
	};
});

function nameFacts({ kind, credential }: CodeFacts): Omit<CodeWords, 'title'> {
	return {
		kind: kind === undefined ? '' : kinds[kind satisfies Kind].name,
		credential: credential === undefined || credential === 'unknown' ? '' : credentials[credential].name,
	};
}
