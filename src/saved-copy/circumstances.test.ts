import { expect, test, vi } from 'vitest';
import { isDataDear, isInstalledApp, keepStorage, savesData } from './circumstances.ts';

test.each<[object | undefined, boolean, boolean]>([
	[undefined, false, false],
	[{}, false, false],
	[{ saveData: false, type: 'wifi', effectiveType: '4g' }, false, false],
	[{ saveData: true, effectiveType: '4g' }, true, true],
	[{ type: 'cellular', effectiveType: '4g' }, false, true],
	[{ type: 'ethernet', effectiveType: '3g' }, false, true],
	[{ effectiveType: '2g' }, false, true],
	[{ effectiveType: 'slow-2g' }, false, true],
])('of the connection %j the page knows whether data is saved: %s, and dear: %s', (connection, isSaved, isDear) => {
	vi.stubGlobal('navigator', { connection });
	expect([savesData(), isDataDear()]).toEqual([isSaved, isDear]);
});

test.each([
	['browser', false],
	['standalone', true],
])('a page shown as %s is in the installed app: %s', (shown, isInstalled) => {
	vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === `(display-mode: ${shown})` }));
	expect(isInstalledApp()).toBe(isInstalled);
});

test.each([
	['grants', () => Promise.resolve(true)],
	['refuses', () => Promise.resolve(false)],
	['cannot grant', () => Promise.reject(new TypeError('no'))],
])('asking to keep what is saved is no error when the browser %s it', (_, persist) => {
	const asked = vi.fn(persist);
	vi.stubGlobal('navigator', { storage: { persist: asked } });
	keepStorage();
	expect(asked).toHaveBeenCalledOnce();
});

test('nothing is asked of a browser that cannot keep anything on request', () => {
	vi.stubGlobal('navigator', {});
	expect(keepStorage).not.toThrow();
});
