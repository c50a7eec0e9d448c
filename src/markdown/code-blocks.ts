import { defineHastPlugin } from 'satteri';

/** A Markdown plugin that lets the keyboard scroll a block of code that is wider than its place (WCAG 2.1.1). */
export function scrollableCodeBlocks() {
	return defineHastPlugin({
		name: 'scrollable-code-blocks',
		element: {
			filter: ['pre'],
			visit(node, context) {
				context.setProperty(node, 'tabIndex', 0);
			},
		},
	});
}
