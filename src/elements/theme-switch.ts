const order = ['system', 'light', 'dark'] as const;
type Theme = (typeof order)[number];

/** A button that goes through the system's theme, light and dark, and keeps the choice in this browser. */
class ThemeSwitch extends HTMLElement {
	readonly #listener = (): void => {
		this.#choose(order[(order.indexOf(this.#theme()) + 1) % order.length] ?? 'system');
	};

	connectedCallback(): void {
		const button = this.querySelector('button');
		if (!button) return;
		button.addEventListener('click', this.#listener);
		this.#show();
	}

	disconnectedCallback(): void {
		this.querySelector('button')?.removeEventListener('click', this.#listener);
	}

	#theme(): Theme {
		const chosen = document.documentElement.dataset['theme'];
		return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
	}

	#choose(theme: Theme): void {
		if (theme === 'system') delete document.documentElement.dataset['theme'];
		else document.documentElement.dataset['theme'] = theme;
		try {
			if (theme === 'system') localStorage.removeItem('theme');
			else localStorage.setItem('theme', theme);
		} catch {
			// Storage can be forbidden; the choice then lasts until the page is left.
		}
		this.#show();
	}

	#show(): void {
		const label = this.querySelector('[data-label]');
		if (label) label.textContent = `Theme: ${this.#theme()}`;
	}
}

customElements.define('theme-switch', ThemeSwitch);
