// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import './app-install.ts';

const prompt = vi.fn(() => Promise.resolve());
const button = (): HTMLButtonElement | null => document.querySelector('button');

/** The browser says that the site can be installed. */
function offer(): Event {
	const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt });
	window.dispatchEvent(event);
	return event;
}

beforeEach(() => {
	prompt.mockClear();
	showBody('<app-install></app-install>');
});
afterEach(() => {
	document.body.replaceChildren();
});

describe('the button that installs the site', () => {
	test('is not shown in a browser that says nothing', () => {
		expect(button()?.hidden).toBe(true);
	});
	test('is shown when the browser says that it can, in place of its banner', () => {
		expect(offer().defaultPrevented).toBe(true);
		expect(button()?.hidden).toBe(false);
	});
	test('asks once, and is shown again when the browser says so again', () => {
		offer();
		button()?.click();
		button()?.click();
		expect(prompt).toHaveBeenCalledTimes(1);
		expect(button()?.hidden).toBe(true);
		offer();
		expect(button()?.hidden).toBe(false);
	});
	test('goes away when the site was installed from the menu of the browser', () => {
		offer();
		window.dispatchEvent(new Event('appinstalled'));
		expect(button()?.hidden).toBe(true);
	});
	test('leaves the offer to the browser when it is no longer on the page', () => {
		document.querySelector('app-install')?.remove();
		expect(offer().defaultPrevented).toBe(false);
	});
});
