import { orderCauses, type OrderedCause } from '../model/decoder/clues.ts';
import type { ExcerptCause } from '../model/decoder/page-excerpt.ts';
import { actors } from '../model/codes/labels.ts';
import { createElement } from '../page/create-element.ts';

type Actor = ExcerptCause['fixes'][number]['actor'];

/** How many causes are shown; the page has the others. */
const mostCauses = 3;

/**
 * The causes of a code: those that the text points to first, then the most common, each with what one role does about it.
 * Where several roles can do something, a button for each shows what it does.
 * @param texts the pasted text in lower case, in the forms in which it is read
 * @param address of the page that has all of them
 */
export function showCauses(
	causes: readonly ExcerptCause[],
	texts: readonly string[],
	address: string,
): readonly HTMLElement[] {
	const shown = orderCauses(causes, texts).slice(0, mostCauses);
	if (shown.length === 0) return [];
	const list = createElement('ul', {}, ...shown.map((one) => showCause(one)));
	const roles = [...new Set(shown.flatMap(({ cause }) => cause.fixes.map(({ actor }) => actor)))];
	const switchRole = (role: Actor): void => {
		list.replaceChildren(...shown.map((one) => showCause(one, role)));
	};
	const rest = causes.length - shown.length;
	return [
		createElement('h3', {}, causes.length > 1 ? 'Causes and fixes' : 'Cause and fix'),
		...(roles.length > 1 ? [showRoles(roles, switchRole)] : []),
		list,
		...(rest > 0 ? [createElement('p', {}, createElement('a', { href: `${address}#causes` }, nameRest(rest)))] : []),
	];
}

function nameRest(rest: number): string {
	return rest === 1 ? 'One more cause on its page' : `${rest} more causes on its page`;
}

/** Buttons of which one is pressed: what the role of that one does is shown. */
function showRoles(roles: readonly Actor[], choose: (role: Actor) => void): HTMLElement {
	const buttons = roles.map((role) => {
		const button = createElement('button', { type: 'button', 'aria-pressed': 'false' }, actors[role].name);
		button.addEventListener('click', () => {
			choose(role);
			for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
		});
		return button;
	});
	return createElement('div', { class: 'decoded-roles', role: 'group', 'aria-label': 'Show fixes for' }, ...buttons);
}

/** A cause with what a role does about it, or, where that role can do nothing, what the first one does. */
function showCause({ cause: { title, fixes }, clue }: OrderedCause<ExcerptCause>, role?: Actor): HTMLElement {
	const fix = fixes.find(({ actor }) => actor === role) ?? fixes[0];
	return createElement(
		'li',
		{},
		createElement('strong', {}, title),
		...(clue === undefined
			? []
			: [createElement('p', { class: 'clue' }, 'Your text names ', createElement('q', {}, clue), '.')]),
		...(fix ? [createElement('p', { 'data-actor': fix.actor }, nameRole(fix.actor), fix.answer)] : []),
	);
}

function nameRole(actor: Actor): HTMLElement {
	return createElement('b', {}, `${actors[actor].name}: `);
}
