import type { Piece } from './finding.ts';
import type { TextColumn } from '../sign-ins/sign-in-store.ts';

/** Writes names as they are, or each as its kind and a number, the same in all of a text. */
export class NameMask {
	readonly #isOn: boolean;
	readonly #names = {
		user: new Map<string, string>(),
		app: new Map<string, string>(),
		address: new Map<string, string>(),
	};

	constructor(mode: 'masked' | 'plain') {
		this.#isOn = mode === 'masked';
	}

	/**
	 * A name from a log.
	 * @example new NameMask('masked').write('user', 'ada@contoso.com') // => 'user 1'
	 */
	write(column: TextColumn, text: string): string {
		if (!this.#isOn || text === '') return text;
		const names = this.#names[column];
		const name = names.get(text) ?? `${column} ${names.size + 1}`;
		names.set(text, name);
		return name;
	}

	/** A sentence that may hold names. */
	writeAll(pieces: readonly Piece[]): string {
		return pieces.map((piece) => (typeof piece === 'string' ? piece : this.write(piece.column, piece.text))).join('');
	}
}
