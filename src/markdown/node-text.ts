import { markdownToMdast, type MdastNode } from 'satteri';

/** The words of a node of Markdown and of all below it, without any marks. */
function textOf(node: MdastNode): string {
	if ('children' in node) return node.children.map(textOf).join('');
	return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}

/**
 * The words of one line of Markdown.
 * @example plainLine('Open *Users* and run `ls`.') // => 'Open Users and run ls.'
 */
export function plainLine(markdown: string): string {
	return textOf(markdownToMdast(markdown, { features: { smartPunctuation: false } }));
}
