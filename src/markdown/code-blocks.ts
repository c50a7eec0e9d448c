import { defineHastPlugin } from 'satteri';
import { writeCopyButton } from './write-copy-button.ts';

/** How many characters of a block of code its button is called by. */
const longestName = 40;

/** A Markdown plugin that puts each block of code into a box with a button that copies it. */
export function copyableCodeBlocks() {
	return defineHastPlugin({
		name: 'copyable-code-blocks',
		element: {
			filter: ['pre'],
			visit(node, context) {
				const button = writeCopyButton(nameCode(context.textContent(node)));
				context.replaceNode(node, {
					type: 'element',
					tagName: 'div',
					properties: { className: ['code-block'] },
					children: [{ type: 'raw', value: button }, node],
				});
			},
		},
	});
}

/**
 * What a block of code is called: its first line, shortened, so that no two buttons of a page sound alike.
 * @example nameCode('az ad app list\n') // => 'az ad app list'
 */
function nameCode(code: string): string {
	const [line = ''] = code.trim().split('\n');
	return line.length > longestName ? `${line.slice(0, longestName)}…` : line;
}
