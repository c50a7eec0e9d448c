/**
 * Puts elements into the body all at once, as a browser does after it has read them; `innerHTML` of happy-dom connects
 * an element before it has its children.
 */
export function showBody(html: string): void {
	const template = document.createElement('template');
	template.innerHTML = html;
	document.body.replaceChildren(template.content);
}
