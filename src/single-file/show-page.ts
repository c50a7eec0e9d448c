import { openFiles } from './files.ts';
import type { KeptPage } from './kept-pages.ts';
import { pathOf, readAddress } from './page-address.ts';

/** The little of Trusted Types that is used here; TypeScript's own library does not know them yet. */
interface TrustedTypes {
	createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): string };
}

/** Lets the pages of this file become documents, in which nothing runs. */
const pages = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('pages', {
	createHTML: (html) => html,
});

const style = new CSSStyleSheet();
let styleText = '';

/**
 * Shows the page of the address, or the one that says that there is none, and gives back what has the focus in it: the
 * field that it begins with. Throws when the file is damaged.
 * @param kept what the page was when it was left
 */
export function showPage(kept?: KeptPage): HTMLElement | null {
	const files = openFiles();
	const html = files.readText(pathOf(readAddress())) ?? files.readText('/404.html') ?? '';
	// The policy of this file lets no style be part of a document.
	const [before = '', text = '', after = ''] = html.split(/<\/?style>/);
	const page = new DOMParser().parseFromString(createHtml(before + after), 'text/html');
	useStyle(text);
	document.title = page.title;
	// On paper it says where the page is on the network.
	document.querySelector('[rel=canonical]')?.remove();
	document.head.append(...page.querySelectorAll('[rel=canonical]'));
	for (const part of page.body.querySelectorAll('script, noscript')) part.remove();
	const field = page.querySelector<HTMLElement>('[autofocus]');
	// To the browser, only the first page of a document begins with a field.
	field?.removeAttribute('autofocus');
	const body = document.adoptNode(page.body);
	const main = body.querySelector('main');
	// To someone who hears the page, the focus in it is the only sign of a new one.
	main?.setAttribute('aria-label', page.title);
	if (kept) main?.replaceWith(kept.main);
	document.body.replaceWith(body);
	return kept ? kept.focused : field;
}

function createHtml(html: string): string {
	return pages?.createHTML(html) ?? html;
}

/** Gives the page its style; most pages have the same. */
function useStyle(text: string): void {
	if (!document.adoptedStyleSheets.includes(style)) document.adoptedStyleSheets.unshift(style);
	if (text === styleText) return;
	styleText = text;
	// To the browser, no place of this file's address is a target: that has the page's address in front.
	style.replaceSync(text.replaceAll(':target', '[data-target]'));
}
