import { createElement } from './create-element.ts';

/** Asks for a file before the script is there that fetches it, and then finds it on its way. */
export function fetchEarly(href: string): void {
	document.head.append(createElement('link', { rel: 'preload', as: 'fetch', crossorigin: '', href }));
}
