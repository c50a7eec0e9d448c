import { transform } from 'lightningcss';

/** The joined styles by what they were joined from: pages of one kind have the same. */
const known = new Map<string, string>();

/**
 * A page with its styles in one element, where the last one was, in their order: each element has a hash of its own in the
 * policy of the page, which no compression makes shorter. What only joined styles share, such as a layer, is said once.
 * Throws when a style cannot be read.
 * @example joinStyles('<style>a{top:0}</style><title>…</title><style>b{top:0}</style>')
 * // => '<title>…</title><style>a,b{top:0}</style>'
 */
export function joinStyles(html: string): string {
	const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)];
	const last = styles.at(-1);
	if (!last) return html;
	const joined = `<style>${shorten(styles.map(([, text = '']) => text).join(''))}</style>`;
	const before = html.slice(0, last.index).replace(/<style>[\s\S]*?<\/style>/g, '');
	return before + joined + html.slice(last.index + last[0].length);
}

function shorten(style: string): string {
	const before = known.get(style);
	if (before !== undefined) return before;
	const code = transform({ filename: 'page.css', code: Buffer.from(style), minify: true }).code.toString();
	known.set(style, code);
	return code;
}
