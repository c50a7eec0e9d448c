import { defineMdastPlugin } from 'satteri';
import { addressOf } from '../model/site/addresses.ts';

/** A Markdown plugin that puts the links between pages, written as `/codes/50058`, below the site's base path. */
export function linksBelowBase(base: string) {
	return defineMdastPlugin({
		name: 'links-below-base',
		link(node, context) {
			if (isOfSite(node.url)) context.setProperty(node, 'url', addressOf(node.url, base));
		},
		definition(node, context) {
			if (isOfSite(node.url)) context.setProperty(node, 'url', addressOf(node.url, base));
		},
	});
}

/** Whether an address is a path of the site: `//host/path` names another host. */
function isOfSite(url: string): boolean {
	return /^\/(?!\/)/.test(url);
}
