// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { createElement } from '../page/create-element.ts';
import type { ExcerptCause } from '../model/decoder/page-excerpt.ts';
import { showCauses } from './decoded-causes.ts';

function cause(title: string, ...roles: ExcerptCause['fixes'][number]['actor'][]): ExcerptCause {
	return {
		title,
		fixes: roles.map((actor) => ({ actor, answer: `${title} for ${actor}.` })),
	};
}

const causes = [
	cause('First', 'app-developer', 'user'),
	cause('Second', 'tenant-admin'),
	cause('Third', 'user'),
	{ ...cause('Fourth', 'app-developer'), clues: ['Bot Framework'] },
];

function show(known: readonly ExcerptCause[], text = ''): HTMLElement {
	return createElement('div', {}, ...showCauses(known, [text], '/codes/50011'));
}

const textsOf = (root: ParentNode, selector: string): string[] =>
	[...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('the causes of a code', () => {
	test('are shown in their order, each with what its first role does', () => {
		const shown = show(causes);
		expect(textsOf(shown, 'li strong')).toEqual(['First', 'Second', 'Third']);
		expect(textsOf(shown, '[data-actor]')).toEqual([
			'App developer: First for app-developer.',
			'Administrator: Second for tenant-admin.',
			'User: Third for user.',
		]);
	});
	test('beyond the first few are left to the page', () => {
		const rest = show(causes).querySelector('p:last-child a');
		expect(rest?.textContent).toBe('One more cause on its page');
		expect(rest?.getAttribute('href')).toBe('/codes/50011#causes');
		expect(textsOf(show(causes.slice(0, 3)), 'a')).toEqual([]);
	});
	test('that the text points to come first and say what the text names', () => {
		const shown = show(causes, "in the directory 'bot framework'");
		expect(textsOf(shown, 'li strong')).toEqual(['Fourth', 'First', 'Second']);
		expect(textsOf(shown, '.clue')).toEqual(['Your text names Bot Framework.']);
	});
	test('show what another role does about them when its button is pressed', () => {
		const shown = show(causes);
		const buttons = [...shown.querySelectorAll('button')];
		expect(textsOf(shown, 'button')).toEqual(['App developer', 'User', 'Administrator']);
		buttons[1]?.click();
		expect(textsOf(shown, '[data-actor]')[0]).toBe('User: First for user.');
		expect(textsOf(shown, '[data-actor]')[1]).toBe('Administrator: Second for tenant-admin.');
		expect(buttons.map((button) => button.getAttribute('aria-pressed'))).toEqual(['false', 'true', 'false']);
	});
	test('have no buttons where one role does everything', () => {
		expect(show([cause('Only', 'user')]).querySelector('button')).toBeNull();
	});
});
