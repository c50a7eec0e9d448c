// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startNavigation } from './navigate.ts';

vi.mock('./show-page.ts', () => ({ showPage: () => null }));
vi.stubEnv('SITE', 'https://site.example');
vi.stubEnv('BASE_URL', '/');

const scrollTo = vi.fn<(x: number, y: number) => void>();
const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

beforeEach(() => {
	vi.stubGlobal('scrollTo', scrollTo);
	// A page that is never high enough.
	vi.stubGlobal('scrollY', 0);
});
afterEach(() => {
	vi.unstubAllGlobals();
});

/** What a browser does when an address is entered or come back to. */
function enter(hash: string, state: object | null = null): void {
	window.history.pushState(state, '', hash);
	dispatchEvent(new Event('hashchange'));
}

test('a page is scrolled to where it was while it is filled, but no other page', async () => {
	startNavigation();
	enter('#/codes/50058', { entry: 7, scrolled: 300 });
	await nextFrame();
	await nextFrame();
	expect(scrollTo).toHaveBeenLastCalledWith(0, 300);
	enter('#/codes/50053');
	scrollTo.mockClear();
	await nextFrame();
	await nextFrame();
	expect(scrollTo).not.toHaveBeenCalledWith(0, 300);
});
