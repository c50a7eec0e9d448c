// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import './theme-switch.ts';

const root = document.documentElement;
const label = (): string | undefined => document.querySelector('button')?.title;

/** The switch on a page whose theme was chosen before, or not. */
function open(theme?: string): HTMLButtonElement | null {
	delete root.dataset['theme'];
	if (theme !== undefined) root.dataset['theme'] = theme;
	showBody('<theme-switch><button><svg><path d="M0 0" /></svg></button></theme-switch>');
	return document.querySelector('button');
}

beforeEach(() => {
	vi.restoreAllMocks();
	localStorage.clear();
});

describe('the switch of the theme', () => {
	test.each([
		[undefined, 'Theme: system'],
		['light', 'Theme: light'],
		['dark', 'Theme: dark'],
		['unknown', 'Theme: system'],
	])('on a page with the theme %s says %s', (theme, said) => {
		open(theme);
		expect(label()).toBe(said);
	});
	test('goes from the theme of the system through light and dark and back, and keeps the choice', () => {
		const button = open();
		const seen = Array.from({ length: 3 }, () => {
			button?.click();
			return [root.dataset['theme'], localStorage.getItem('theme'), label()];
		});
		expect(seen).toEqual([
			['light', 'light', 'Theme: light'],
			['dark', 'dark', 'Theme: dark'],
			[undefined, null, 'Theme: system'],
		]);
	});
	test('has a drawing for each theme', () => {
		const button = open();
		const drawings = Array.from({ length: 3 }, () => {
			button?.click();
			return document.querySelector('path')?.getAttribute('d');
		});
		expect(new Set(drawings).size).toBe(3);
	});
	test('works until the page is left where nothing may be stored', () => {
		vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
			throw new DOMException('denied', 'SecurityError');
		});
		open()?.click();
		expect(label()).toBe('Theme: light');
	});
});
