/**
 * Keeps a choice of the reader in this browser, and on the page, whose style follows it.
 * @param value empty for none
 */
export function keepChoice(name: 'theme' | 'role', value: string): void {
	const root = document.documentElement;
	if (value === '') root.removeAttribute(`data-${name}`);
	else root.setAttribute(`data-${name}`, value);
	try {
		if (value === '') localStorage.removeItem(name);
		else localStorage.setItem(name, value);
	} catch {
		// Storage can be forbidden; the choice then lasts until the page is left.
	}
}
