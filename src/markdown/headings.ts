import { defineHastPlugin } from 'satteri';

/** A Markdown plugin that gives each heading an id made of its words and a link to itself behind them. */
export function linkedHeadings() {
	return defineHastPlugin({
		name: 'linked-headings',
		element: {
			filter: ['h2', 'h3'],
			visit(node, context) {
				const text = context.textContent(node);
				const id = headingId(text);
				context.setProperty(node, 'id', id);
				context.appendChild(node, {
					type: 'element',
					tagName: 'a',
					properties: { className: ['anchor'], href: `#${id}`, ariaLabel: `Link to: ${text}` },
					children: [],
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
