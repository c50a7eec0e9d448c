import { openFiles } from './files.ts';
import { hashOf, pathOf, readAddress } from './page-address.ts';

/** Lets every link that comes into the page lead to where its page is in this file, also in a new tab and when it is copied. */
export function watchLinks(): void {
	new MutationObserver((records) => {
		for (const { target, addedNodes } of records)
			for (const changed of [target, ...addedNodes]) if (changed instanceof Element) changeLinks(changed);
	}).observe(document.documentElement, { subtree: true, childList: true, attributeFilter: ['href'] });
}

function changeLinks(within: Element): void {
	const own = within.matches('a[href]') ? [within] : [];
	for (const link of [...own, ...within.querySelectorAll('a[href]')]) {
		const address = link.getAttribute('href') ?? '';
		const changed = changeAddress(address);
		if (changed !== address) link.setAttribute('href', changed);
	}
}

/** Files for tools are not in this file: links to them lead to the site. */
function changeAddress(address: string): string {
	if (/^[a-z]+:|^#\//.test(address)) return address;
	const url = new URL(address, readAddress());
	const path = pathOf(url);
	return path.includes('.') && !openFiles().has(path) ? url.href : hashOf(address);
}
