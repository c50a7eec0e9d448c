// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
	vi.resetModules();
	vi.useFakeTimers();
	window.history.replaceState(null, '', '#/codes/50058');
});
afterEach(() => {
	vi.useRealTimers();
});

async function start() {
	const pages = await import('./page-history.ts');
	pages.enterEntry();
	pages.watchScrolling();
	return pages;
}

function scroll(): void {
	vi.stubGlobal('scrollY', 300);
	dispatchEvent(new Event('scroll'));
}

test('where a page is scrolled to is kept when scrolling ends', async () => {
	await start();
	scroll();
	expect(window.history.state).not.toHaveProperty('scrolled');
	vi.advanceTimersByTime(1000);
	expect(window.history.state).toMatchObject({ scrolled: 300 });
});

test('a link that is followed meanwhile leads to a new entry, which was scrolled to nowhere', async () => {
	const { enterEntry } = await start();
	const { entry } = window.history.state as { readonly entry: number };
	scroll();
	// As a browser does before it tells that the address has changed.
	window.history.pushState(null, '', '#/codes/50058#sources');
	vi.advanceTimersByTime(1000);
	expect(window.history.state).toBeNull();
	expect(enterEntry()).toMatchObject({ scrolled: undefined });
	expect(window.history.state).not.toMatchObject({ entry });
});

test('a link to where the address is already leaves the entry what it is', async () => {
	await start();
	const { entry } = window.history.state as { readonly entry: number };
	// As Chromium does, without a word.
	window.history.replaceState(null, '', window.location.hash);
	scroll();
	vi.advanceTimersByTime(1000);
	expect(window.history.state).toEqual({ entry, scrolled: 300 });
});
