/**
 * A page with its styles in one element, where the last one was, in their order: each element has a hash of its own in the
 * policy of the page, which no compression makes shorter.
 * @example joinStyles('<style>a</style><title>…</title><style>b</style>') // => '<title>…</title><style>ab</style>'
 */
export function joinStyles(html: string): string {
	const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)];
	const last = styles.at(-1);
	if (!last) return html;
	const joined = `<style>${styles.map(([, text = '']) => text).join('')}</style>`;
	const before = html.slice(0, last.index).replace(/<style>[\s\S]*?<\/style>/g, '');
	return before + joined + html.slice(last.index + last[0].length);
}
