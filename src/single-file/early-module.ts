/**
 * In place of `src/search/early-module.ts`: every module is there already.
 * @public
 */
export function fetchModuleEarly(): void {
	return;
}
