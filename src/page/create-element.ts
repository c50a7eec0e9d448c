/**
 * An element with attributes and content. Strings become text, never markup, so that whatever a stranger's text holds
 * stays inert.
 * @example createElement('a', { href: '/codes/50058' }, '50058')
 */
export function createElement(
	tag: string,
	attributes: Readonly<Record<string, string>> = {},
	...content: readonly (string | Node)[]
): HTMLElement {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
	element.append(...content);
	return element;
}
