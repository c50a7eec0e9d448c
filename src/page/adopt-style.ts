const adopted = new Set<string>();

/** Gives the page the style of what only a script makes, once; it comes with that script, because few pages are asked for it. */
export function adoptStyle(text: string): void {
	if (adopted.has(text)) return;
	adopted.add(text);
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(text);
	document.adoptedStyleSheets.push(sheet);
}
