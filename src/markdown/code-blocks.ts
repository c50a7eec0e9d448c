import { defineHastPlugin, type HastNode } from 'satteri';
import { readCode, type CodePiece } from './code-colors.ts';
import { writeCopyButton } from './write-copy-button.ts';

/** How many characters of a block of code its button is called by. */
const longestName = 40;

/** A Markdown plugin that tells comments and strings of each block of code apart, and puts it into a box with a button that copies it. */
export function copyableCodeBlocks() {
	return defineHastPlugin({
		name: 'copyable-code-blocks',
		element: {
			filter: ['pre'],
			visit(node, context) {
				const code = context.textContent(node);
				const button = writeCopyButton(nameCode(code));
				const pieces = readCode(code, languageOf(node.children[0])).map(writePiece);
				context.replaceNode(node, {
					type: 'element',
					tagName: 'div',
					properties: { className: ['code-block'] },
					children: [
						{ type: 'raw', value: button },
						{
							type: 'element',
							tagName: 'pre',
							properties: {},
							children: [{ type: 'element', tagName: 'code', properties: {}, children: pieces }],
						},
					],
				});
			},
		},
	});
}

/** The language that Markdown's class names: `language-bash`. */
function languageOf(node: HastNode | undefined): string | undefined {
	const names = node?.type === 'element' ? [node.properties.className].flat() : [];
	return /^language-(.+)$/.exec(String(names[0]))?.[1];
}

function writePiece({ kind, text }: CodePiece) {
	const written = { type: 'text' as const, value: text };
	if (!kind) return written;
	return { type: 'element' as const, tagName: 'span', properties: { className: [kind] }, children: [written] };
}

/**
 * What a block of code is called: its first line, shortened, so that no two buttons of a page sound alike.
 * @example nameCode('az ad app list\n') // => 'az ad app list'
 */
function nameCode(code: string): string {
	const [line = ''] = code.trim().split('\n');
	return line.length > longestName ? `${line.slice(0, longestName)}…` : line;
}
