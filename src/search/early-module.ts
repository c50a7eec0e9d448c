import { createElement } from '../page/create-element.ts';

/** Asks for a module before the script is there that imports it. */
export function fetchModuleEarly(href: string): void {
	document.head.append(createElement('link', { rel: 'modulepreload', href }));
}
