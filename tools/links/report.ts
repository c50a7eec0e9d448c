import type { CheckedLink, LinkState } from './check-link.ts';

const titles = {
	gone: 'Gone',
	moved: 'Moved for good',
	unsure: 'Unknown (refused, failed or too slow)',
} as const satisfies Partial<Record<LinkState, string>>;

/** The state of the links, as Markdown: counts, then each link that needs a look with the files that cite it. */
export function reportLinks(checked: readonly CheckedLink[], files: ReadonlyMap<string, readonly string[]>): string {
	const count = (state: LinkState): number => checked.filter((link) => link.state === state).length;
	const sections = (Object.keys(titles) as (keyof typeof titles)[]).flatMap((state) => {
		const links = checked.filter((link) => link.state === state);
		return links.length === 0 ? [] : ['', `## ${titles[state]}`, '', ...links.map((link) => describe(link, files))];
	});
	const summary = `${checked.length} links: ${count('works')} work, ${count('moved')} moved, ${count('gone')} gone, ${count('unsure')} unsure.`;
	return [summary, ...sections, ''].join('\n');
}

function describe({ url, detail }: CheckedLink, files: ReadonlyMap<string, readonly string[]>): string {
	return `- <${url}>: ${detail} (${(files.get(url) ?? []).join(', ')})`;
}
