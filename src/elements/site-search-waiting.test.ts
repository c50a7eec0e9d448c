// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import { detachHead } from '../../tests/served-data.ts';
import { waitUntil } from '../../tests/wait-until.ts';

/** Lets the script of the suggestions arrive. */
let arrive: () => void = () => undefined;
vi.mock('../search/combobox.ts', async () => {
	await new Promise<void>((done) => (arrive = done));
	return {
		Combobox: function Combobox() {
			return { start: () => Promise.resolve(), open: () => undefined, close: () => undefined };
		},
	};
});
detachHead();
await import('./site-search.ts');

const said = (): string | undefined => document.querySelector('.search-panel [role=status]')?.textContent;

beforeEach(() => {
	vi.useFakeTimers();
	showBody('<site-search><form><input name="q" /></form></site-search><textarea></textarea>');
});
afterEach(() => {
	vi.useRealTimers();
});

// The script of the suggestions, once it is there, is there for every test.
test('a search whose field was left before its script is there says nothing over the page', async () => {
	document.querySelector('input')?.focus();
	document.querySelector('textarea')?.focus();
	await vi.advanceTimersByTimeAsync(3000);
	expect(said()).toBeUndefined();
});

test('what is said over the page goes when the field is left', async () => {
	document.querySelector('input')?.focus();
	await vi.advanceTimersByTimeAsync(3000);
	expect(said()).toBe('Still loading the search…');
	document.querySelector('textarea')?.focus();
	expect(said()).toBeUndefined();
});

test('a search that a silent network keeps waiting says so after three seconds, until its script is there', async () => {
	document.querySelector('input')?.focus();
	await vi.advanceTimersByTimeAsync(2999);
	expect(said()).toBeUndefined();
	await vi.advanceTimersByTimeAsync(1);
	expect(said()).toBe('Still loading the search…');
	arrive();
	await waitUntil(() => {
		expect(said()).toBeUndefined();
	});
});
