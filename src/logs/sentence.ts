import type { Piece } from '../model/findings/finding.ts';
import { createElement } from '../page/create-element.ts';

/** A sentence whose names stand out; what they hold stays text. */
export function showPieces(pieces: readonly Piece[]): readonly (string | Node)[] {
	return pieces.map((piece) => (typeof piece === 'string' ? piece : createElement('b', {}, piece.text)));
}

/** A query with a button that copies it. */
export function showQuery(query: string, what: string): readonly HTMLElement[] {
	const button = createElement('button', { type: 'button' }, `Copy ${what}`);
	button.addEventListener('click', () => void copyText(query, button));
	return [createElement('pre', { tabindex: '0' }, createElement('code', {}, query)), button];
}

/** Copies a text, and says in the button that was pressed whether it could. */
export async function copyText(text: string, button: HTMLElement): Promise<void> {
	const words = button.dataset['words'] ?? button.textContent;
	button.dataset['words'] = words;
	try {
		await navigator.clipboard.writeText(text);
		button.textContent = 'Copied';
	} catch {
		button.textContent = 'Could not copy';
	}
	setTimeout(() => {
		button.textContent = words;
	}, 2500);
}
