import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { markdownToHtml } from 'satteri';

type Node = DefaultTreeAdapterTypes.Node;

/** The words of a cell, with and without its bullet lists; a copy of the document as plain text lacks the lists. */
export interface CellText {
	readonly text: string;
	readonly textWithoutLists: string;
}

/** Block elements, each on lines of its own. */
const blocks = new Set(['br', 'p', 'div', 'ul', 'ol', 'li']);
const listPattern = new Set(['ul', 'ol']);

/**
 * The words of a parsed cell, white space as one space.
 * @param nodes the content of the cell
 */
export function readNodes(nodes: readonly Node[]): CellText {
	return { text: toWords(nodes, true), textWithoutLists: toWords(nodes, false) };
}

/**
 * The words of a table cell in Markdown, marks of code, emphasis, links and HTML taken away.
 * @example readMarkdownCell('See [this](a.md).<ul><li>One</li></ul>')
 * // => { text: 'See this. One', textWithoutLists: 'See this.' }
 */
export function readMarkdownCell(cell: string): CellText {
	// A cell has bars of its own only behind backslashes, also in code.
	const { html } = markdownToHtml(cell.replaceAll('\\|', '|'), { features: { smartPunctuation: false } });
	return readNodes(parseFragment(html).childNodes);
}

function toWords(nodes: readonly Node[], hasLists: boolean): string {
	return nodes
		.map((node) => textBelow(node, hasLists))
		.join('')
		.replace(/\s+/g, ' ')
		.trim();
}

function textBelow(node: Node, hasLists: boolean): string {
	if (defaultTreeAdapter.isTextNode(node)) return node.value;
	if (!('childNodes' in node) || (!hasLists && listPattern.has(node.nodeName))) return ' ';
	const inner = node.childNodes.map((child) => textBelow(child, hasLists)).join('');
	return blocks.has(node.nodeName) ? ` ${inner} ` : inner;
}
