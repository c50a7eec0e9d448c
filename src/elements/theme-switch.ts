import { themeDrawings } from '../model/site/theme-drawings.ts';

/** The theme that comes after each. */
const next = { system: 'light', light: 'dark', dark: 'system' } as const;
type Theme = keyof typeof next;

/** A button that goes through the system's theme, light and dark, and keeps the choice in this browser. */
class ThemeSwitch extends HTMLElement {
	readonly #listener = (): void => {
		this.#choose(next[this.#theme()]);
	};

	connectedCallback(): void {
		this.querySelector('button')?.addEventListener('click', this.#listener);
		this.#show();
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
		const name = `Theme: ${this.#theme()}`;
		if (label) label.textContent = name;
		this.title = name;
		this.querySelector('path')?.setAttribute('d', themeDrawings[this.#theme()]);
	}
}

customElements.define('theme-switch', ThemeSwitch);
