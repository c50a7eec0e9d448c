import { replaceEdition } from '../../src/model/codes/official.ts';
import { editions, nameEdition, type EditionId } from '../../src/model/site/editions.ts';
import {
	compareWords,
	countDifferent,
	countSame,
	isSameText,
	type WordRun,
} from '../../src/model/text/compare-words.ts';
import type { Tier } from '../../src/schema/code-values.ts';
import type { OfficialTexts } from '../../src/schema/official.ts';
import { BrokenDocument, type DocumentRow, type ReferenceDocument } from './document-row.ts';

/** What is known here of a code. */
export interface KnownCode {
	readonly id: string;
	readonly tier: Tier;
	readonly official?: OfficialTexts | undefined;
}

/** A code of which a newer copy says something else, and what its page has to quote then. */
interface CodeDifference {
	readonly id: string;
	/** The text of the copy, or the text here that the copy lacks. */
	readonly text: string;
	/** The texts by edition when the copy's is taken over; empty when no edition has the code any more. */
	readonly official: OfficialTexts;
	/** The tier of the page, if there is one. */
	readonly tier?: Tier;
}

/** What a copy of the document says differently from the same edition here. */
export interface DocumentDifference {
	readonly edition: EditionId;
	/** The day that the copy bears. */
	readonly date: string | undefined;
	/** Whether the copy bears an older day than the edition here, so that the difference goes backwards. */
	readonly isOlder: boolean;
	/** Why nothing of the copy is to be taken over, where it is older or may be. */
	readonly notTakenOver: string | undefined;
	readonly rowCount: number;
	/** Codes that the copy has and this edition here has not. */
	readonly added: readonly CodeDifference[];
	/** Codes of this edition that the copy lacks. */
	readonly removed: readonly CodeDifference[];
	/** Codes whose text is another, word by word. */
	readonly changed: readonly (CodeDifference & { readonly words: readonly WordRun[] })[];
	/** Codes with a bullet list that the text here lacks, so that only the words around it could be compared. */
	readonly listsNotCompared: readonly string[];
	/** What is odd about the copy. */
	readonly warnings: readonly string[];
}

/** A copy that lacks more than this share of the codes is not a newer edition but a broken one. */
const mostRemoved = 0.25;
/** A text that has less than this share of the known words is in another language. */
const fewestSame = 0.3;

/**
 * Compares the pages here with a copy of the document.
 * @throws {BrokenDocument} when the copy lacks so many codes that it cannot be whole, or is no English one
 */
export function compareDocuments(known: readonly KnownCode[], document: ReferenceDocument): DocumentDifference {
	const { edition, date, rowCount, rows, warnings } = document;
	const isOlder = editions[edition].dateOf === 'document' && date !== undefined && date < editions[edition].date;
	const byId = new Map(known.map((code) => [code.id, code]));
	const present = new Set(rows.map(({ id }) => id));
	const quoted = known.filter(({ official }) => official?.[edition] !== undefined);
	const removed = quoted.filter(({ id }) => !present.has(id)).map((code) => describeCode(code, edition, undefined));
	if (!isOlder && removed.length > quoted.length * mostRemoved)
		throw new BrokenDocument(
			`The copy lacks ${removed.length} of ${quoted.length} documented codes; it does not look like the whole document.`,
		);
	const added = rows
		.filter(({ id }) => byId.get(id)?.official?.[edition] === undefined)
		.map(({ id, text }) => describeCode(byId.get(id) ?? { id }, edition, text));
	const compared = rows.flatMap((row) => compareRow(row, byId.get(row.id), edition));
	refuseTranslation(compared.map(({ words }) => words));
	const notTakenOver = isOlder ? describeAge(edition, date) : describeDoubt(document, removed.length);
	return {
		edition,
		date,
		isOlder,
		notTakenOver,
		rowCount,
		added,
		removed,
		changed: compared
			.filter(({ isChanged }) => isChanged)
			.map(({ code, text, words }) => ({ ...describeCode(code, edition, text), words })),
		listsNotCompared: compared.filter(({ isWithoutLists }) => isWithoutLists).map(({ code: { id } }) => id),
		warnings: notTakenOver === undefined ? warnings : [notTakenOver, ...warnings],
	};
}

/** Whether anything differs. */
export function isDifferent({ added, removed, changed }: DocumentDifference): boolean {
	return added.length + removed.length + changed.length > 0;
}

function describeCode(
	{ id, tier, official }: Pick<KnownCode, 'id' | 'official'> & { readonly tier?: Tier },
	edition: EditionId,
	text: string | undefined,
): CodeDifference {
	return {
		id,
		text: text ?? official?.[edition] ?? '',
		official: replaceEdition(official, edition, text),
		...(tier && { tier }),
	};
}

function describeAge(edition: EditionId, date: string): string {
	return `The copy is of ${date}, older than the edition here (${nameEdition(edition)}); nothing of it is taken over.`;
}

/**
 * What speaks against a copy that lacks codes and bears no later day than the edition here: the document loses codes
 * rarely, and states of several months bear one day.
 */
function describeDoubt({ edition, date }: ReferenceDocument, removed: number): string | undefined {
	const isNewer = date !== undefined && date > editions[edition].date;
	if (isNewer || removed === 0) return undefined;
	return `The copy lacks ${removed} codes that are here and bears no day after ${nameEdition(edition)}: it may be an older state, so nothing of it is taken over. If you know that it is newer, write the day on which you took it as its ms.date.`;
}

/** The difference, without lists where the texts here have none and that makes it smaller. */
function compareRow({ id, text, textWithoutLists }: DocumentRow, code: KnownCode | undefined, edition: EditionId) {
	const known = code?.official?.[edition];
	if (code === undefined || known === undefined) return [];
	const whole = compareWords(known, text);
	const reduced = compareWords(known, textWithoutLists);
	const isWithoutLists = !editions[edition].hasLists && countDifferent(reduced) < countDifferent(whole);
	const isChanged = !isSameText(known, isWithoutLists ? textWithoutLists : text);
	return [{ code, id, text, words: isWithoutLists ? reduced : whole, isChanged, isWithoutLists }];
}

/** @throws {BrokenDocument} when most texts share few words with those here */
function refuseTranslation(compared: readonly (readonly WordRun[])[]): void {
	const foreign = compared.filter(
		(words) => countSame(words) < fewestSame * (countSame(words) + countDifferent(words)),
	);
	if (foreign.length > compared.length / 2)
		throw new BrokenDocument(
			`${foreign.length} of ${compared.length} texts share few words with those here; expected the English document.`,
		);
}
