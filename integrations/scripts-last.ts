/**
 * A page whose scripts are fetched after all else: a browser takes a module for as urgent as what the page is drawn with,
 * and its first paint waited for it. Astro has no option for the attribute.
 * @example scriptsLast('<script type="module" src="/a.js"></script>') // => '<script type="module" fetchpriority="low" src=…'
 */
export function scriptsLast(html: string): string {
	return html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');
}
