import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { markdownToHtml } from 'satteri';

type Node = DefaultTreeAdapterTypes.Node;

/** The words of a cell, with and without its bullet lists; a copy of the document as plain text lacks the lists. */
export interface CellText {
	/** Each line and each entry of a list on a line of its own. */
	readonly text: string;
	readonly textWithoutLists: string;
}

/** Block elements, each on lines of its own. */
const blocks = new Set(['br', 'p', 'div', 'ul', 'ol', 'li']);
const listPattern = new Set(['ul', 'ol']);
/** A bullet list as the rendered page has it in a cell: entries behind line breaks, and an empty line after the last. */
const renderedList = /(?:<br> ?- (?:(?!<br>).)*)+(?:<br>)?/g;

/**
 * The words of a parsed cell, white space within a line as one space.
 * @param nodes the content of the cell
 */
export function readNodes(nodes: readonly Node[]): CellText {
	return { text: toLines(nodes, true), textWithoutLists: toLines(nodes, false) };
}

/**
 * The words of a table cell in Markdown, marks of code, emphasis, links and HTML taken away.
 * @example readMarkdownCell('See [this](a.md).<ul><li>One</li></ul>')
 * // => { text: 'See this.\nOne', textWithoutLists: 'See this.' }
 */
export function readMarkdownCell(cell: string): CellText {
	const withLists = cell.replace(renderedList, (list) => {
		const entries = list.split(/<br> ?- /).slice(1);
		return `<ul>${entries.map((entry) => `<li>${entry}</li>`).join('')}</ul>`;
	});
	// A cell has bars of its own only behind backslashes, also in code.
	const { html } = markdownToHtml(withLists.replaceAll('\\|', '|'), { features: { smartPunctuation: false } });
	return readNodes(parseFragment(html).childNodes);
}

function toLines(nodes: readonly Node[], hasLists: boolean): string {
	return nodes
		.map((node) => textBelow(node, hasLists))
		.join('')
		.split(lineBreak)
		.map((line) => line.replace(/\s+/g, ' ').trim())
		.filter((line) => line !== '')
		.join('\n');
}

/** Stands for the end of a line while white space of the source is still in the text. */
const lineBreak = '\u2028';

function textBelow(node: Node, hasLists: boolean): string {
	if (defaultTreeAdapter.isTextNode(node)) return node.value;
	if (!('childNodes' in node) || (!hasLists && listPattern.has(node.nodeName))) return lineBreak;
	const inner = node.childNodes.map((child) => textBelow(child, hasLists)).join('');
	return blocks.has(node.nodeName) ? `${lineBreak}${inner}${lineBreak}` : inner;
}
