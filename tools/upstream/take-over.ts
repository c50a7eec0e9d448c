import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editions, type EditionId } from '../../src/model/site/editions.ts';
import { addPages, guessArea, readAreas, recordChange } from '../new-page.ts';
import { isDifferent, type DocumentDifference } from './compare-documents.ts';
import { BrokenDocument } from './document-row.ts';
import { editPage } from './edit-page.ts';

/** The copies that tests compare the pages with; that of the 21Vianet edition is plain text and stays. */
const fixtures: Partial<Record<EditionId, string>> = { global: 'tests/fixtures/editions/global.md' };

/**
 * Makes the pages quote a copy of the document: a page for each code that has none, the text of the edition on every
 * other one, the tier that follows, and an entry of the history for each kind of change.
 * @param copy the text of the document, with which tests compare the pages from then on
 * @throws {BrokenDocument} before anything is written, when the copy is older than what is here, or may be
 */
export function takeOver(root: string, difference: DocumentDifference, copy: string, day: string): void {
	if (difference.notTakenOver !== undefined) throw new BrokenDocument(difference.notTakenOver);
	if (!isDifferent(difference)) return;
	const { added, removed, changed, edition, date } = difference;
	const without = added.filter(({ tier }) => tier === undefined);
	const present = added.filter(({ tier }) => tier !== undefined);
	for (const { id, tier = 'met', official } of [...present, ...removed, ...changed]) {
		const path = join(root, 'content/codes', `${id}.md`);
		writeFileSync(path, editPage(readFileSync(path, 'utf8'), { tier, official }));
	}
	const document = `The reference document (${editions[edition].name} edition${date ? ` of ${date}` : ''})`;
	for (const { differences, text } of [
		{ differences: removed, text: `${document} no longer has the code.` },
		{ differences: changed, text: `${document} has another text for the code; the page quotes it.` },
		{ differences: present, text: `${document} has the code; the page quotes its text.` },
	])
		if (differences.length > 0)
			recordChange(root, { day, kind: 'changed', codes: differences.map(({ id }) => id), text });
	const fixture = join(root, fixtures[edition] ?? '');
	if (fixtures[edition] && existsSync(fixture)) writeFileSync(fixture, copy);
	if (without.length === 0) return;
	const areas = readAreas(root);
	const pages = without.map(({ id, official }) => ({ id, official, area: guessArea(id, areas) }));
	addPages(root, pages, 'New in the reference document; the page quotes its text and nobody has added help yet.', day);
}
