import { keepChoice } from '../page/choice.ts';

/** The theme that comes after each. */
const next = { system: 'light', light: 'dark', dark: 'system' } as const;
type Theme = keyof typeof next;

/** A sun and a moon, each one path; the drawing of the system's theme comes with the page and is kept from there. */
const drawings: Record<Theme, string> = {
	system: '',
	light: 'M12 8a4 4 0 1 0 .1 0m0-6v2m0 16v2M2 12h2m16 0h2',
	dark: 'M21 13A9 9 0 1 1 11 3a7 7 0 0 0 10 10',
};

/** A button that goes through the system's theme, light and dark, and keeps the choice in this browser. */
class ThemeSwitch extends HTMLElement {
	readonly #listener = (): void => {
		const theme = next[this.#theme()];
		keepChoice('theme', theme === 'system' ? '' : theme);
		this.#show();
	};

	connectedCallback(): void {
		drawings.system ||= this.querySelector('path')?.getAttribute('d') ?? '';
		this.querySelector('button')?.addEventListener('click', this.#listener);
		this.#show();
	}

	#theme(): Theme {
		const chosen = document.documentElement.dataset['theme'];
		return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
	}

	#show(): void {
		const theme = this.#theme();
		const button = this.querySelector('button');
		if (button) button.title = `Theme: ${theme}`;
		this.querySelector('path')?.setAttribute('d', drawings[theme]);
	}
}

customElements.define('theme-switch', ThemeSwitch);
