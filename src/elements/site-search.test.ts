// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import { detachHead } from '../../tests/served-data.ts';
import { waitUntil } from '../../tests/wait-until.ts';

/** The combobox as the element uses it, with what it was told. */
const combobox = {
	start: vi.fn(() => Promise.resolve()),
	search: vi.fn(),
	open: vi.fn(),
	close: vi.fn(),
	move: vi.fn(),
	enter: vi.fn(),
	isOpen: true,
};
vi.mock('../search/combobox.ts', () => ({
	Combobox: function Combobox() {
		return combobox;
	},
}));
const prepareWords = vi.fn<(words: string) => Promise<void>>().mockResolvedValue(undefined);
vi.mock('../search/search-for-words.ts', () => ({ prepareWords }));
const head = detachHead();
await import('./site-search.ts');

/** The search in the header, and whether its field was focused. */
async function open(isFocused: boolean): Promise<HTMLInputElement> {
	showBody('<site-search><form><input name="q" value="50058" /></form></site-search><p></p><textarea>text</textarea>');
	const input = document.querySelector('input');
	if (!input) throw new Error('no field');
	if (isFocused) {
		input.dispatchEvent(new Event('focus'));
		await waitUntil(() => {
			expect(combobox.start).toHaveBeenCalledOnce();
		});
	}
	return input;
}

/** Gives an element a key; whether the browser still does what it would do. */
function press(element: Element | null, key: string, more: KeyboardEventInit = {}): boolean {
	return (
		element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })) ?? false
	);
}

beforeEach(() => {
	vi.clearAllMocks();
	Object.assign(combobox, { isOpen: true });
});

describe('the search in the header', () => {
	test('loads nothing before its field is focused', async () => {
		await open(false);
		expect([combobox.start.mock.calls.length, head.children.length]).toEqual([0, 0]);
	});
	test('asks for what words need with the first of them, before its script is there, and not for numbers or long texts', async () => {
		const input = await open(false);
		const enter = (text: string) => {
			input.value = text;
			input.dispatchEvent(new Event('input'));
		};
		for (const text of ['50058', 'AADSTS50058', 'error 500', ' ', 'word '.repeat(20)]) enter(text);
		expect([prepareWords.mock.calls.length, head.children.length]).toEqual([0, 0]);
		enter('cons');
		expect(head.querySelector('link')?.getAttribute('href')).toMatch(/pages\.json$/);
		await waitUntil(() => {
			expect(head.querySelector('[href$="/pagefind.js"]')).not.toBeNull();
			expect(prepareWords).toHaveBeenCalledExactlyOnceWith('cons');
		});
	});
	test('loads suggestions once, and asks for the list of codes meanwhile', async () => {
		const input = await open(true);
		input.dispatchEvent(new Event('focus'));
		expect(combobox.start).toHaveBeenCalledOnce();
		expect([...head.querySelectorAll('link')].map(({ href }) => href)).toContainEqual(
			expect.stringMatching(/codes\.json$/),
		);
	});
	test('searches while someone types, and closes when the field is left', async () => {
		const input = await open(true);
		input.dispatchEvent(new Event('input'));
		expect(combobox.search).toHaveBeenCalledOnce();
		input.dispatchEvent(new Event('focusout', { bubbles: true }));
		expect(combobox.close).toHaveBeenCalledOnce();
	});
	test('shows what was found when the field is entered again', async () => {
		const input = await open(true);
		combobox.open.mockClear();
		input.dispatchEvent(new Event('focus'));
		await waitUntil(() => {
			expect(combobox.open).toHaveBeenCalledOnce();
		});
	});
	test('stays open while the keyboard goes on into the list', async () => {
		const input = await open(true);
		input.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: input.form }));
		expect(combobox.close).not.toHaveBeenCalled();
	});
	test('hears nothing any more once it is gone from the page', async () => {
		const input = await open(true);
		document.querySelector('site-search')?.remove();
		input.dispatchEvent(new Event('input'));
		expect(combobox.search).not.toHaveBeenCalled();
	});
});

describe('a key in the field', () => {
	test.each([
		['ArrowDown', 1],
		['ArrowUp', -1],
	])('%s moves by %i, and the cursor stays where it is', async (key, step) => {
		expect(press(await open(true), key)).toBe(false);
		expect(combobox.move).toHaveBeenCalledWith(step);
	});
	test.each([
		['closes an open list before it empties the field', true],
		['empties the field where the list is closed, which then stays so', false],
	])('Escape %s', async (_, isOpen) => {
		const input = await open(true);
		combobox.isOpen = isOpen;
		expect(press(input, 'Escape')).toBe(!isOpen);
		expect(combobox.close).toHaveBeenCalledOnce();
	});
});

describe('a key anywhere', () => {
	test.each<[string, string, string, KeyboardEventInit, boolean]>([
		['/ leads to the field', 'p', '/', {}, true],
		['Ctrl+K leads to the field', 'p', 'k', { ctrlKey: true }, true],
		['the command key with K leads to the field, also from another', 'textarea', 'K', { metaKey: true }, true],
		['/ in another field is typed', 'textarea', '/', {}, false],
		['/ with Ctrl belongs to the browser', 'p', '/', { ctrlKey: true }, false],
		['k alone does nothing', 'p', 'k', {}, false],
	])('%s', async (_, place, key, more, isLed) => {
		const input = await open(false);
		expect(press(document.querySelector(place), key, more)).toBe(!isLed);
		expect(document.activeElement === input).toBe(isLed);
	});
});

describe('Enter', () => {
	test.each([
		['is left to the suggestions', true],
		['loads them before when they are not there', false],
	])('%s', async (_, isFocused) => {
		await open(isFocused);
		document.querySelector('form')?.dispatchEvent(new Event('submit'));
		await waitUntil(() => {
			expect(combobox.enter).toHaveBeenCalledOnce();
		});
	});
	test.each([
		['the key ? shows which keys there are', 'p', true],
		['? in another field is typed', 'textarea', false],
	])('%s', async (_, place, isShown) => {
		await open(false);
		press(document.querySelector(place), '?');
		await waitUntil(() => {
			expect(document.querySelector('dialog')?.open ?? false).toBe(isShown);
		});
	});
});
