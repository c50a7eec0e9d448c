import { markdownToMdast, type MdastNode } from 'satteri';
import type { PageOutline } from '../model/decoder/page-excerpt.ts';
import { textOf } from './node-text.ts';

const mostSentences = 3;
/** Bold words before a sentence that are fewer than this are its label and say nothing alone. */
const fewestWords = 4;

/**
 * The outline of a page's Markdown body.
 * @example outlinePage('## Why it happens\n\nNobody is signed in. Or so.\n').causes // => ['Nobody is signed in.']
 */
export function outlinePage(markdown: string): PageOutline {
	const root = markdownToMdast(markdown, { features: { smartPunctuation: false } });
	const children = 'children' in root ? root.children : [];
	return {
		causes: firstSentences(sectionOf(children, 'Why it happens')),
		fixes: firstSentences(sectionOf(children, 'How to fix it')),
	};
}

/** What follows a heading of the second level, up to the next one. */
function sectionOf(nodes: readonly MdastNode[], heading: string): readonly MdastNode[] {
	const isHeading = (node: MdastNode): boolean => node.type === 'heading' && node.depth === 2;
	const start = nodes.findIndex((node) => isHeading(node) && textOf(node) === heading);
	if (start < 0) return [];
	const rest = nodes.slice(start + 1);
	const end = rest.findIndex(isHeading);
	return end < 0 ? rest : rest.slice(0, end);
}

/** The first sentence of each list item, or of each paragraph where there is no list; tables and code are left out. */
function firstSentences(section: readonly MdastNode[]): readonly string[] {
	const items = section.flatMap((node) => (node.type === 'list' ? node.children : []));
	const blocks = items.length > 0 ? items.flatMap(({ children }) => children[0] ?? []) : section;
	return blocks
		.flatMap((block) => (block.type === 'paragraph' ? firstSentence(block.children) : []))
		.filter((sentence) => sentence.length > 2)
		.slice(0, mostSentences);
}

/** The first sentence of a paragraph; a short label in bold is followed by what it names. */
function firstSentence([first, ...others]: readonly MdastNode[]): string {
	const bold = first?.type === 'strong' ? textOf(first) : '';
	const label = bold.split(/\s+/).length < fewestWords ? bold : '';
	const text = [first, ...others].map((node) => (node ? textOf(node) : '')).join('');
	const plain = text.replace(/\s+/g, ' ').trim();
	const end = /[.!?](?=\s+[A-Z"'])/.exec(plain.slice(label.length));
	return (end ? plain.slice(0, label.length + end.index + 1) : plain).replace(/:$/, '.');
}
