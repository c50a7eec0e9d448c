import { keepFromRunning, writeCsv } from './csv.ts';

/**
 * A table as a text to paste, whose cells no spreadsheet runs: as CSV, as a table of Markdown, or with tabs for a sheet.
 * @example writeRowsAs('Markdown', ['Code'], [['50058']]) // => '| Code |\n| --- |\n| 50058 |'
 */
export function writeRowsAs(format: string, header: readonly string[], rows: readonly (readonly string[])[]): string {
	if (format === 'CSV') return writeCsv(header, rows);
	if (format === 'Markdown') {
		const lines = [header, header.map(() => '---'), ...rows];
		return lines.map((cells) => `| ${cells.map(escapeMarkdown).join(' | ')} |`).join('\n');
	}
	return [header, ...rows].map((cells) => cells.map(writeTabbedCell).join('\t')).join('\n');
}

/**
 * A text inside Markdown: no markup of its own, and one line.
 * @example escapeMarkdown('a|b') // => 'a\\|b'
 */
export function escapeMarkdown(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[\\|<>*_`[\]#]/g, String.raw`\$&`);
}

function writeTabbedCell(value: string): string {
	return keepFromRunning(value.replace(/[\t\r\n]+/g, ' '));
}

/** How often each of some codes was logged; `ResultType` is text in these tables. */
export function writeLogQuery(ids: readonly string[]): string {
	return `union isfuzzy=true SigninLogs, AADNonInteractiveUserSignInLogs, AADServicePrincipalSignInLogs
| where TimeGenerated > ago(7d)
| where ResultType in (${ids.map(quote).join(', ')})
| summarize Count = count(), Last = max(TimeGenerated) by ResultType
| order by Count desc`;
}

/**
 * A table that a query can join with the sign-in logs by `ResultType`, see
 * https://learn.microsoft.com/en-us/kusto/query/datatable-operator.
 * @param rows code, title and kind of each
 */
export function writeDatatable(rows: readonly (readonly [id: string, title: string, kind: string])[]): string {
	const lines = rows.map((cells) => `\t${cells.map(quote).join(', ')}`);
	return `let codes = datatable(ResultType: string, Title: string, Kind: string) [\n${lines.join(',\n')}\n];`;
}

/** A text as KQL writes it. */
function quote(value: string): string {
	return `"${value.replace(/["\\]/g, String.raw`\$&`).replace(/[\r\n]+/g, ' ')}"`;
}
