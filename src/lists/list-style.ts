import style from '../styles/listed-codes.css?inline';

let sheet: CSSStyleSheet | undefined;

/** Lets the page have the style of lists, which comes with them: few pages are asked for one. */
export function useListStyle(): void {
	if (sheet) return;
	sheet = new CSSStyleSheet();
	sheet.replaceSync(style);
	document.adoptedStyleSheets.push(sheet);
}
