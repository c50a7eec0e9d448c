import { alignWords, type WordKind } from './align-words.ts';

/** A run of words that two texts share, or that only one of them has. */
export interface WordRun {
	readonly kind: WordKind;
	readonly text: string;
}

/** A piece of a text, and whether the text that it is compared with lacks it. */
export interface MarkedRun {
	readonly text: string;
	readonly isOwn: boolean;
}

/** Whether two texts are the same but for white space, which copies of a page lose and gain. */
export function isSameText(one: string, other: string): boolean {
	return one.replace(/\s+/g, '') === other.replace(/\s+/g, '');
}

/**
 * The difference of two texts, word by word; white space counts as one space.
 * @example compareWords('a red fox', 'a quick fox')
 * // => [{ kind: 'same', text: 'a' }, { kind: 'removed', text: 'red' }, { kind: 'added', text: 'quick' }, { kind: 'same', text: 'fox' }]
 */
export function compareWords(before: string, after: string): readonly WordRun[] {
	const runs: WordRun[] = [];
	for (const { kind, word } of alignWords(toWords(before), toWords(after))) {
		const last = runs.at(-1);
		if (last?.kind === kind) runs[runs.length - 1] = { kind, text: `${last.text} ${word}` };
		else runs.push({ kind, text: word });
	}
	return runs;
}

/**
 * A text cut into what another one has too and what only this one has; joined again it is the text, character for
 * character.
 * @example markOwnWords('a quick fox', 'a red fox')
 * // => [{ text: 'a ', isOwn: false }, { text: 'quick ', isOwn: true }, { text: 'fox', isOwn: false }]
 */
export function markOwnWords(text: string, other: string): readonly MarkedRun[] {
	// A piece is a word with the white space around it that belongs to no other.
	const pieces = text.match(/^\s*\S+\s*|\S+\s*/g) ?? [];
	const runs: MarkedRun[] = [];
	let place = 0;
	for (const { kind } of alignWords(toWords(other), toWords(text))) {
		if (kind === 'removed') continue;
		const isOwn = kind === 'added';
		const last = runs.at(-1);
		const piece = pieces[place] ?? '';
		if (last?.isOwn === isOwn) runs[runs.length - 1] = { text: last.text + piece, isOwn };
		else runs.push({ text: piece, isOwn });
		place += 1;
	}
	return runs;
}

/** How many words are in only one of two texts. */
export function countDifferent(runs: readonly WordRun[]): number {
	return runs.filter(({ kind }) => kind !== 'same').reduce((sum, { text }) => sum + toWords(text).length, 0);
}

/** How many words two texts share. */
export function countSame(runs: readonly WordRun[]): number {
	return runs.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + toWords(text).length, 0);
}

/** A difference as one line: `[-removed-]` and `{+added+}` in place. */
export function formatRuns(runs: readonly WordRun[]): string {
	const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
	return runs.map(({ kind, text }) => marks[kind].join(text)).join(' ');
}

function toWords(text: string): string[] {
	return text.split(/\s+/).filter((word) => word !== '');
}
