import { joinForeign, type ForeignCode, type ForeignFamilyName } from './foreign-codes.ts';
import type { KnownForeign } from './other-code-list.ts';

/** What shorter messages say is said in everyday sentences as well. */
const leastWords = 6;
const leastLetters = 30;
/** Of codes with one message, more would be a list and no answer. */
const mostOfOne = 3;

/**
 * The codes of other products whose whole message is in a plain text, whatever stands for its placeholders; those of
 * one message are up to three.
 * @example findForeignMessages('The request does not contain a client ID parameter.', codes) // => AADB2C90008
 */
export function findForeignMessages(text: string, codes: readonly KnownForeign[]): ForeignCode[] {
	const plain = unify(text);
	const counts = new Map<number, number>();
	const found: ForeignCode[] = [];
	for (const { code, family, message } of codes) {
		const index = findPieces(plain, listPieces(message));
		if (index === undefined) continue;
		const count = (counts.get(index) ?? 0) + 1;
		counts.set(index, count);
		if (count <= mostOfOne) found.push({ family: family.id as ForeignFamilyName, code, index });
	}
	return joinForeign(found);
}

/** Where the pieces begin, if all are there, in order. */
function findPieces(text: string, pieces: readonly string[]): number | undefined {
	if (pieces.length === 0) return undefined;
	let first: number | undefined;
	let from = 0;
	for (const piece of pieces) {
		const at = text.indexOf(piece, from);
		if (at === -1) return undefined;
		first ??= at;
		from = at + piece.length;
	}
	return first;
}

/** What a message says around its placeholders; nothing where that is too little to know it by. */
function listPieces(message: string): readonly string[] {
	const pieces = unify(message)
		.split(/\{[^{}]*\}/)
		.map((piece) => piece.replace(/^[\s'".,:;]{1,9}|[\s'".,:;]{1,9}$/g, ''))
		.filter((piece) => piece !== '');
	const words = pieces.flatMap((piece) => piece.match(/\p{L}{2,}/gu) ?? []);
	return words.length >= leastWords && words.join('').length >= leastLetters ? pieces : [];
}

function unify(text: string): string {
	return text.toLowerCase().replace(/[‘’`]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ');
}
