import style from '../styles/named-codes.css?inline';
import { adoptStyle } from '../page/adopt-style.ts';

/** Lets the page have the style of codes that scripts name, which pages with a large field have from the start. */
export function useCodeStyle(): void {
	adoptStyle(style);
}
