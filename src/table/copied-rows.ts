import type { Commonness } from '../model/codes/commonness.ts';
import { writeCsv } from '../model/data/csv.ts';
import { columns, degrees } from '../model/table/order.ts';
import { readNames, type CodeRow } from './code-rows.ts';

/** The rows of the table as a text to paste: as CSV, as TSV for a sheet, or as a query of the sign-in logs. */
export function writeRows(format: string, rows: readonly CodeRow[], filters: readonly HTMLSelectElement[]): string {
	if (format === 'KQL') return writeQuery(rows.map(({ id }) => id));
	const nameOf = readNames(filters);
	const header = [...columns.map(({ name }) => name), 'Symbol'];
	const cells = rows.map((row) => [
		row.id,
		row.title,
		...['kind', 'area', 'tier'].map((field) => nameOf(row, field)),
		degrees[row.commonness as Commonness],
		row.symbol,
	]);
	if (format === 'CSV') return writeCsv(header, cells);
	return [header, ...cells].map((line) => line.join('\t')).join('\n');
}

/** How often each of some codes was logged; `ResultType` is text in these tables. */
function writeQuery(ids: readonly string[]): string {
	return `union isfuzzy=true SigninLogs, AADNonInteractiveUserSignInLogs, AADServicePrincipalSignInLogs
| where TimeGenerated > ago(7d)
| where ResultType in (${ids.map((id) => `"${id}"`).join(', ')})
| summarize Count = count(), Last = max(TimeGenerated) by ResultType
| order by Count desc`;
}
