import { createElement } from './create-element.ts';
import { addressOfData } from './data-address.ts';
import { hasWriting } from './writing.ts';

/**
 * What to say when something of this build could not be loaded: that the site has been updated, with a button that
 * reloads the page, when the host has other files now. Where that loses nothing, the page is reloaded at once.
 * @param otherwise what to say when the host has this build still, or cannot be reached
 */
export async function describeLoadingProblem(otherwise: string): Promise<readonly (string | Node)[]> {
	if (!(await isSiteUpdated())) return [otherwise];
	const button = createElement('button', { type: 'button' }, 'Reload the page');
	button.addEventListener('click', () => {
		location.reload();
	});
	if (isReplaceable()) button.click();
	return ['This site has been updated. Reload the page to continue. ', button];
}

/**
 * Whether all that the reader asked for is in the address, no one is about to type, and the page was not loaded again
 * already, which would go in a circle.
 */
function isReplaceable(): boolean {
	const loadings = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	const isTyping = document.activeElement?.matches('textarea, input');
	return !isTyping && !hasWriting() && loadings.some(({ type }) => type !== 'reload');
}

/** Whether the host lacks the data of this build, whose address no other build has. */
async function isSiteUpdated(): Promise<boolean> {
	const response = await fetch(addressOfData('codes'), { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
	return response?.status === 404 || response?.status === 410;
}
