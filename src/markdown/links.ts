import { defineMdastPlugin } from 'satteri';
import { addressOf } from '../model/addresses.ts';

/** A Markdown plugin that puts the links between pages, written as `/codes/50058`, below the site's base path. */
export function linksBelowBase(base: string) {
	return defineMdastPlugin({
		name: 'links-below-base',
		link(node, context) {
			if (node.url.startsWith('/')) context.setProperty(node, 'url', addressOf(node.url, base));
		},
	});
}
