import { keepChoice } from '../page/choice.ts';

/**
 * The choice of the reader's role, kept in this browser: the style of the page puts the fixes for that role first, on this
 * page and the later ones. Steps for it are opened in the first cause alone, because steps are read of one cause.
 */
class RoleChoice extends HTMLElement {
	readonly #listener = (): void => {
		const role = this.querySelector('select')?.value ?? '';
		keepChoice('role', role);
		this.#open(role);
	};

	connectedCallback(): void {
		const select = this.querySelector('select');
		if (!select) return;
		const role = document.documentElement.dataset['role'] ?? '';
		select.value = role;
		// The role of another page, which nobody has here.
		if (select.selectedIndex < 0) select.value = '';
		select.addEventListener('change', this.#listener);
		this.#open(role);
	}

	#open(role: string): void {
		const steps = this.parentElement?.querySelector('.cause')?.querySelector(`[data-actor="${role}"] details`);
		steps?.setAttribute('open', '');
	}
}

customElements.define('role-choice', RoleChoice);
