import type { Tier } from '../../src/schema/code-values.ts';
import { compareWords, countDifferent, type WordRun } from './compare-words.ts';
import { BrokenDocument, type DocumentRow } from './document-row.ts';

/** What is known here of a code. */
export interface KnownCode {
	readonly id: string;
	readonly tier: Tier;
	readonly official?: string | undefined;
}

/** What a newer copy of the document says differently. */
export interface DocumentDifference {
	/** Codes that the copy has and that are not documented here; `tier` is that of a page which exists. */
	readonly added: readonly { readonly id: string; readonly text: string; readonly tier?: Tier }[];
	/** Documented codes that the copy lacks. */
	readonly removed: readonly { readonly id: string; readonly text: string }[];
	/** Codes whose text is another, word by word. */
	readonly changed: readonly { readonly id: string; readonly words: readonly WordRun[] }[];
	/** Codes with a bullet list that the text here lacks, so that only the words around it could be compared. */
	readonly listsNotCompared: readonly string[];
}

/** A copy that lacks more than this share of the codes is not a newer edition but a broken one. */
const mostRemoved = 0.25;

/**
 * Compares the pages here with a newer copy of the document.
 * @throws {BrokenDocument} when the copy lacks so many codes that it cannot be whole
 */
export function compareDocuments(known: readonly KnownCode[], rows: readonly DocumentRow[]): DocumentDifference {
	const documented = known.filter(({ official }) => official !== undefined);
	const tiers = new Map(known.map(({ id, tier }) => [id, tier]));
	const officials = new Map(documented.map(({ id, official = '' }) => [id, official]));
	const present = new Set(rows.map(({ id }) => id));
	const removed = documented
		.filter(({ id }) => !present.has(id))
		.map(({ id, official = '' }) => ({ id, text: official }));
	if (removed.length > documented.length * mostRemoved)
		throw new BrokenDocument(
			`The copy lacks ${removed.length} of ${documented.length} documented codes; it does not look like the whole document.`,
		);
	const added = rows
		.filter(({ id }) => !officials.has(id))
		.map(({ id, text }) => ({ id, text, ...(tiers.has(id) && { tier: tiers.get(id) as Tier }) }));
	const compared = rows.flatMap((row) => compareRow(row, officials.get(row.id)));
	return {
		added,
		removed,
		changed: compared.filter(({ words }) => countDifferent(words) > 0).map(({ id, words }) => ({ id, words })),
		listsNotCompared: compared.filter(({ isWithoutLists }) => isWithoutLists).map(({ id }) => id),
	};
}

/** Whether anything differs. */
export function isDifferent({ added, removed, changed }: DocumentDifference): boolean {
	return added.length + removed.length + changed.length > 0;
}

/** The smaller one of the differences with and without lists. */
function compareRow({ id, text, textWithoutLists }: DocumentRow, official: string | undefined) {
	if (official === undefined) return [];
	const whole = compareWords(official, text);
	const reduced = compareWords(official, textWithoutLists);
	const isWithoutLists = countDifferent(reduced) < countDifferent(whole);
	return [{ id, words: isWithoutLists ? reduced : whole, isWithoutLists }];
}
