import { columns } from './csv-columns.ts';
import type { AddressTo } from '../site/addresses.ts';

/** A way to use the data, ready to paste. */
export interface DataExample {
	/** A name for ids. */
	readonly id: string;
	/** The tool or the language. */
	readonly title: string;
	/** What it does. */
	readonly note: string;
	/** The commands or the query. */
	readonly text: string;
}

/** Examples of use with the addresses of this site. */
export function listDataExamples(addressTo: AddressTo): readonly DataExample[] {
	const list = addressTo('/codes.json');
	const one = addressTo('/codes/50058.json');
	const table = addressTo('/codes.csv');
	// Brackets, because kind is a word of the language.
	const schema = Object.keys(columns)
		.map((name) => `['${name}']:string`)
		.join(', ');
	return [
		{
			id: 'curl',
			title: 'curl and jq',
			note: 'The title of one code, and the codes of normal sign-ins.',
			text: `curl -s ${one} | jq -r .title
curl -s ${list} | jq -r '.codes[] | select(.kind == "interrupt") | "\\(.id) \\(.title)"'
curl -s ${addressTo('/codes/50058.md')}`,
		},
		{
			id: 'powershell',
			title: 'PowerShell',
			note: 'The documented codes that an app developer fixes first.',
			text: `$codes = (Invoke-RestMethod ${list}).codes
$codes | Where-Object { $_.tier -eq 'documented' -and $_.actors[0] -eq 'app-developer' } |
  Select-Object id, title, retry`,
		},
		{
			id: 'kql',
			title: 'KQL with externaldata',
			note: 'Failed sign-ins of a day with the meaning of each code. ResultType is text in the sign-in logs.',
			text: `let codes = externaldata (${schema})
  [@"${table}"] with (format="csv", ignoreFirstRecord=true);
SigninLogs
| where TimeGenerated > ago(1d) and ResultType != "0"
| lookup kind=leftouter codes on $left.ResultType == $right.code
| summarize Sign_ins = count() by ResultType, title, ['kind'], retry, url
| order by Sign_ins desc`,
		},
		{
			id: 'watchlist',
			title: 'Microsoft Sentinel watchlist',
			note: 'Upload the CSV as a watchlist with the alias EntraErrorCodes and the search key code; then:',
			text: `SigninLogs
| where TimeGenerated > ago(1d) and ResultType != "0"
| lookup kind=leftouter (_GetWatchlist('EntraErrorCodes') | project code, title, retry, tier) on $left.ResultType == $right.code
| project TimeGenerated, UserPrincipalName, ResultType, title, retry, tier`,
		},
	];
}
