// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import './role-choice.ts';

const root = document.documentElement;
const isOpen = (): readonly boolean[] => [...document.querySelectorAll('details')].map(({ open }) => open);

/** The choice on a page of two causes, each with folded steps for two roles, after a role was chosen before or not. */
function open(role?: string): HTMLSelectElement | null {
	delete root.dataset['role'];
	if (role !== undefined) root.dataset['role'] = role;
	const cause = ['user', 'helpdesk'].map((actor) => `<div data-actor="${actor}"><details></details></div>`).join('');
	const choice = '<option value=""></option><option>user</option><option>helpdesk</option>';
	// Behind the causes, which are all there when the script of a page runs.
	showBody(`${`<div class="cause">${cause}</div>`.repeat(2)}<role-choice><select>${choice}</select></role-choice>`);
	return document.querySelector('select');
}

function choose(select: HTMLSelectElement | null, role: string): void {
	if (!select) throw new Error('expected a choice of roles');
	select.value = role;
	select.dispatchEvent(new Event('change'));
}

beforeEach(() => {
	vi.restoreAllMocks();
	localStorage.clear();
});

describe('the choice of the role', () => {
	test.each([
		[undefined, '', [false, false, false, false]],
		['helpdesk', 'helpdesk', [false, true, false, false]],
		['idp-admin', '', [false, false, false, false]],
	])('on a page opened with the role %s shows %j and opens its steps in the first cause', (role, shown, opened) => {
		expect(open(role)?.value).toBe(shown);
		expect(isOpen()).toEqual(opened);
	});
	test('is kept, marks the page, and opens the steps', () => {
		choose(open(), 'user');
		expect([root.dataset['role'], localStorage.getItem('role')]).toEqual(['user', 'user']);
		expect(isOpen()).toEqual([true, false, false, false]);
	});
	test('of any role ends the mark', () => {
		choose(open('user'), '');
		expect([root.dataset['role'], localStorage.getItem('role')]).toEqual([undefined, null]);
	});
	test('works until the page is left where nothing may be stored', () => {
		vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
			throw new DOMException('denied', 'SecurityError');
		});
		choose(open(), 'user');
		expect(root.dataset['role']).toBe('user');
	});
});
