import { dataFiles } from './data-files.ts';
import type { AddressTo } from '../site/addresses.ts';
import { siteName, siteSummary } from '../site/site.ts';

/** A page to link: where, what it is called, and what it is for. */
interface LinkedPage {
	/** The path below the base. */
	readonly path: string;
	readonly title: string;
	readonly summary: string;
}

/** What the overview links. */
export interface Overview {
	readonly guides: readonly LinkedPage[];
	readonly areas: readonly LinkedPage[];
	/** The lists of codes of other products. */
	readonly otherFamilies: readonly LinkedPage[];
	/** The codes that people meet most, as Markdown. */
	readonly codes: readonly LinkedPage[];
	/** How many codes each tier has, in words. */
	readonly counts: string;
}

/** The overview for language models in the form of llmstxt.org: a title, a sentence, and lists of links. */
export function writeLlmsText({ guides, areas, codes, otherFamilies, counts }: Overview, addressTo: AddressTo): string {
	const toLinks = (pages: readonly LinkedPage[]): string =>
		pages.map(({ path, title, summary }) => `- [${title}](${addressTo(path)}): ${summary}`).join('\n');
	const files = dataFiles.map(({ path, name, meaning }) => {
		const example = path.replace('{id}', '50058');
		return { path: example, title: example === path ? name : `${name}, here 50058`, summary: meaning };
	});
	return `# ${siteName}

> ${siteSummary}

${counts} The tier of a code says how well it is known: documented (in an edition of the reference document), met (seen in real use, or its message is explained by a source) or listed (only its message is known; do not state causes for it). The page of a code is at ${addressTo('/codes/')}<number>, the same as Markdown at ${addressTo('/codes/')}<number>.md. An application must not depend on codes or texts; they are for people who diagnose.

## Data

${toLinks([...files, { path: '/data', title: 'Data for other tools', summary: 'Shape, version, licence and examples.' }])}

## Guides

${toLinks(guides)}

## Codes that people meet most

${toLinks(codes)}

## Codes of other products

These are not AADSTS codes; they appear in the same texts.

${toLinks(otherFamilies)}

## Optional

${toLinks(areas)}
`;
}
