import { markdownToHtml } from 'satteri';
import { copyableCodeBlocks } from './code-blocks.ts';
import { linksBelowBase } from './links.ts';

/**
 * Markdown of a field as HTML, with links below the site's base path.
 * @example renderMarkdown('1. Run `ls`.', '/') // => '<ol>\n<li>Run <code>ls</code>.</li>\n</ol>'
 */
export function renderMarkdown(markdown: string, base: string): string {
	return markdownToHtml(markdown, {
		mdastPlugins: [linksBelowBase(base)],
		hastPlugins: [copyableCodeBlocks()],
		features: { smartPunctuation: false },
	}).html.trim();
}

/**
 * One line of Markdown as HTML without a paragraph around it.
 * @throws when it is more than one paragraph
 * @example renderLine('Open *Users*.', '/') // => 'Open <em>Users</em>.'
 */
export function renderLine(markdown: string, base: string): string {
	const inner = /^<p>([\s\S]*)<\/p>$/.exec(renderMarkdown(markdown, base))?.[1];
	if (inner === undefined || inner.includes('<p>'))
		throw new Error(`expected one line of Markdown, received ${JSON.stringify(markdown)}`);
	return inner;
}
