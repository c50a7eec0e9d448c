import { defineHastPlugin } from 'satteri';

/** A Markdown plugin that gives each heading an id made of its words, which are a link to itself. */
export function linkedHeadings() {
	return defineHastPlugin({
		name: 'linked-headings',
		element: {
			filter: ['h2', 'h3'],
			visit(node, context) {
				const id = headingId(context.textContent(node));
				context.replaceNode(node, {
					type: 'element',
					tagName: node.tagName,
					properties: { id },
					children: [
						{
							type: 'element',
							tagName: 'a',
							properties: { className: ['anchor'], href: `#${id}` },
							children: node.children,
						},
					],
				});
			},
		},
	});
}

/**
 * The id of a heading.
 * @example headingId('How to fix it') // => 'how-to-fix-it'
 */
export function headingId(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
