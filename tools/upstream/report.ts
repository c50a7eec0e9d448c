import { formatRuns } from '../../src/model/text/compare-words.ts';
import { editions } from '../../src/model/site/editions.ts';
import { isDifferent, type DocumentDifference } from './compare-documents.ts';

/** A difference as text for people, `[-removed-]` and `{+added+}` in place. */
export function formatReport(difference: DocumentDifference): string {
	const { edition, date, rowCount, added, removed, changed, listsNotCompared, warnings } = difference;
	const read = `Read: ${editions[edition].name} edition${date ? ` of ${date}` : ''}, ${rowCount} rows.`;
	return [
		isDifferent(difference)
			? `The reference document changed: ${added.length} added, ${removed.length} removed, ${changed.length} changed.`
			: 'The reference document has not changed.',
		read,
		...section('Warnings', warnings),
		...section(
			'Added',
			added.map(({ id, text, tier }) => `AADSTS${id}${tier ? ` (has a page of the tier ${tier})` : ''}: ${text}`),
		),
		...section(
			'Removed',
			removed.map(({ id, text }) => `AADSTS${id}: ${text}`),
		),
		...section(
			'Changed',
			changed.map(({ id, words }) => `AADSTS${id}: ${formatRuns(words)}`),
		),
		...(listsNotCompared.length > 0
			? [`\nBullet lists not compared, because the text here lacks them: ${listsNotCompared.join(', ')}.`]
			: []),
		'',
	].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `- ${line.replaceAll('\n', ' / ')}`)];
}
