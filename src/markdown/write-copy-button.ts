/**
 * The button that copies the block of code behind it, as HTML.
 * @param what what is copied, for people who hear the button: `KQL for Log Analytics`, or the first line of the code
 */
export function writeCopyButton(what: string): string {
	const label = `Copy ${what}`.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
	return `<copy-button class="needs-script" data-pagefind-ignore><button type="button" class="field" aria-label="${label}">Copy</button><span class="sr-only" role="status"></span></copy-button>`;
}
