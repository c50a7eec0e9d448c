/**
 * In place of `src/page/early-files.ts`: every file is there already.
 * @public
 */
export function fetchEarly(): void {
	return;
}
