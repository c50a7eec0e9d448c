/**
 * The choice of the reader's role, kept in this browser: the style of the page puts the fixes for that role first, on this
 * page and the later ones. Steps for it are opened in the first cause alone, because steps are read of one cause.
 */
class RoleChoice extends HTMLElement {
	readonly #listener = (): void => {
		this.#choose(this.querySelector('select')?.value ?? '');
	};

	connectedCallback(): void {
		const select = this.querySelector('select');
		if (!select) return;
		const role = document.documentElement.dataset['role'] ?? '';
		if ([...select.options].some(({ value }) => value === role)) select.value = role;
		select.addEventListener('change', this.#listener);
		this.#open(role);
	}

	#choose(role: string): void {
		const { dataset } = document.documentElement;
		if (role === '') delete dataset['role'];
		else dataset['role'] = role;
		try {
			if (role === '') localStorage.removeItem('role');
			else localStorage.setItem('role', role);
		} catch {
			// Storage can be forbidden; the choice then lasts until the page is left.
		}
		this.#open(role);
	}

	#open(role: string): void {
		const steps = this.parentElement?.querySelector('.cause')?.querySelector(`[data-actor="${role}"] details`);
		steps?.setAttribute('open', '');
	}
}

customElements.define('role-choice', RoleChoice);
