/** The first causes and fixes of a page, as short plain texts, to show beside the text that someone pasted. */
export interface PageOutline {
	/** The first sentences of the causes, most likely first. */
	readonly causes: readonly string[];
	/** The first sentences of the fixes, in the order of the page. */
	readonly fixes: readonly string[];
}

const most = 3;

/**
 * The outline of a page's Markdown body.
 * @example outlinePage('## Why it happens\n\nNobody is signed in. Or so.\n').causes // => ['Nobody is signed in.']
 */
export function outlinePage(markdown: string): PageOutline {
	return {
		causes: firstSentences(sectionOf(markdown, 'Why it happens')),
		fixes: firstSentences(sectionOf(markdown, 'How to fix it')),
	};
}

function sectionOf(markdown: string, heading: string): string {
	const [, section = ''] = markdown.split(`\n## ${heading}\n`, 2);
	return section.split(/\n## /)[0] ?? '';
}

/** The first sentence of each list item, or of each paragraph where there is no list. */
function firstSentences(section: string): readonly string[] {
	const prose = section.replace(/^ *```[\s\S]*?^ *```/gm, '').replace(/<!--[\s\S]*?-->/g, '');
	const items = [...prose.matchAll(/^(?:\d+\.|[-*])\s+(.+(?:\n(?! *(?:\d+\.|[-*])\s|\n|#).+)*)/gm)].map(
		(match) => match[1] ?? '',
	);
	const blocks = items.length > 0 ? items : prose.split(/\n\s*\n/).filter((block) => !block.trim().startsWith('#'));
	return blocks
		.map(firstSentence)
		.filter((sentence) => sentence.length > 2)
		.slice(0, most);
}

function firstSentence(markdown: string): string {
	const plain = markdown
		.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/\*\*|`|(?<![\w*])\*(?=\w)|(?<=\w|\.)\*(?![\w*])/g, '')
		.replace(/\s+/g, ' ')
		.trim();
	const end = /[.!?](?=\s+[A-Z"'])/.exec(plain);
	return (end ? plain.slice(0, end.index + 1) : plain).replace(/:$/, '.');
}
