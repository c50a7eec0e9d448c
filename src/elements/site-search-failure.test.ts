// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import { detachHead, serveData } from '../../tests/served-data.ts';
import { waitUntil } from '../../tests/wait-until.ts';

/** Whether the script of the suggestions is there. */
let isThere = false;
const start = vi.fn(() => Promise.resolve());
vi.mock('../search/combobox.ts', () => ({
	get Combobox() {
		if (!isThere) throw new TypeError('Failed to fetch dynamically imported module');
		return function Combobox() {
			return { start, open: () => undefined };
		};
	},
}));
detachHead();
await import('./site-search.ts');

const said = (): string | undefined => document.querySelector('.search-panel')?.textContent;

test('a search whose script is gone says why, keeps what was typed, and is loaded again at the next focus', async () => {
	serveData({});
	showBody('<site-search><form><input name="q" value="500" /></form></site-search>');
	const input = document.querySelector('input');
	input?.dispatchEvent(new Event('focus'));
	await waitUntil(() => {
		expect(said()).toBe('This site has been updated. Reload the page to continue. Reload the page');
	});
	expect(input?.value).toBe('500');
	// The button has still to be pressed when the field is left.
	input?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
	expect(said()).toContain('Reload the page');
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
	input?.dispatchEvent(new Event('focus'));
	await waitUntil(() => {
		expect(said()).toBe('The search could not be loaded. Check the connection and press Enter to try again.');
	});
	isThere = true;
	input?.dispatchEvent(new Event('focus'));
	await waitUntil(() => {
		expect(start).toHaveBeenCalledOnce();
	});
	expect(said()).toBeUndefined();
});
