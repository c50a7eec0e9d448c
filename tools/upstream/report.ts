import { formatRuns } from '../../src/model/text/compare-words.ts';
import { editions } from '../../src/model/site/editions.ts';
import { isDifferent, type DocumentDifference } from './compare-documents.ts';

/** A difference as text for people, `[-removed-]` and `{+added+}` in place. */
export function formatReport(difference: DocumentDifference): string {
	const { edition, date, rowCount, added, removed, changed, listsNotCompared, warnings } = difference;
	const isOlder = difference.isOlder && isDifferent(difference);
	const read = `Read: ${editions[edition].name} edition${date ? ` of ${date}` : ''}, ${rowCount} rows.`;
	return [
		summarize(difference),
		read,
		...section('Warnings', warnings),
		...section(
			isOlder ? 'Only in the older copy' : 'Added',
			added.map(({ id, text, tier }) => `AADSTS${id}${tier ? ` (has a page of the tier ${tier})` : ''}: ${text}`),
		),
		...section(
			isOlder ? 'Not yet in the older copy' : 'Removed',
			removed.map(({ id, text }) => `AADSTS${id}: ${text}`),
		),
		...section(
			isOlder ? 'Other words in the older copy' : 'Changed',
			changed.map(({ id, words }) => `AADSTS${id}: ${formatRuns(words)}`),
		),
		...(listsNotCompared.length > 0
			? [`\nBullet lists not compared, because the text here lacks them: ${listsNotCompared.join(', ')}.`]
			: []),
		'',
	].join('\n');
}

/** The first line of a report. What an older copy lacks was not removed, so it is told in other words. */
function summarize(difference: DocumentDifference): string {
	const { isOlder, added, removed, changed } = difference;
	if (!isDifferent(difference)) return 'The reference document has not changed.';
	if (isOlder)
		return `The copy is an older state of the reference document: it lacks ${removed.length} codes that are here, has ${added.length} that are not, and other words for ${changed.length}.`;
	return `The reference document changed: ${added.length} added, ${removed.length} removed, ${changed.length} changed.`;
}

function section(title: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `- ${line.replaceAll('\n', ' / ')}`)];
}
