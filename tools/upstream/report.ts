import { formatRuns } from './compare-words.ts';
import { isDifferent, type DocumentDifference } from './compare-documents.ts';

/** A difference as text for people, `[-removed-]` and `{+added+}` in place. */
export function formatReport(difference: DocumentDifference): string {
	const { added, removed, changed, listsNotCompared } = difference;
	return [
		isDifferent(difference)
			? `The reference document changed: ${added.length} added, ${removed.length} removed, ${changed.length} changed.`
			: 'The reference document has not changed.',
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
	return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `- ${line}`)];
}
