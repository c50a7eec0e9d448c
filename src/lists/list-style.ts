import style from '../styles/listed-codes.css?inline';
import { adoptStyle } from '../page/adopt-style.ts';
import { useCodeStyle } from './code-style.ts';

/** Lets the page have the style of lists. */
export function useListStyle(): void {
	useCodeStyle();
	adoptStyle(style);
}
