import type { LookedAt, Piece } from './finding.ts';
import type { TextColumn } from '../sign-ins/sign-in-store.ts';

const tables = 'union isfuzzy=true SigninLogs, AADNonInteractiveUserSignInLogs, AADServicePrincipalSignInLogs';
const app =
	'| extend App = coalesce(column_ifexists("AppDisplayName", ""), column_ifexists("ServicePrincipalName", ""))';

/** What the columns are called in the tables of Log Analytics. */
const columnNames = { user: 'UserPrincipalName', app: 'App', address: 'IPAddress' } as const satisfies Record<
	TextColumn,
	string
>;

/**
 * How often each of some codes, or of all where none is named, was logged; `ResultType` is text in these tables.
 * @param from when the rows of the log begin, in seconds since 1970; the last seven days where that is unknown
 */
export function writeCodeQuery(codes: readonly string[], from: number): string {
	return [
		tables,
		writeTimeLine(from),
		...(codes.length === 0 ? [] : [`| where ResultType in (${listCodesOf(codes)})`]),
		app,
		'| summarize Rows = count(), Users = dcount(Identity), First = min(TimeGenerated), Last = max(TimeGenerated) by ResultType, App',
		'| order by Rows desc',
	].join('\n');
}

/**
 * The rows of some codes that have one of some names.
 * @param log knows of which codes the symbols are
 * @param by the columns by which they are counted
 */
export function writeNameQuery(
	{ known }: Pick<LookedAt, 'known'>,
	codes: readonly string[],
	from: number,
	names: readonly Extract<Piece, object>[],
	by: readonly string[],
): readonly Piece[] {
	const [first] = names;
	// A log that has symbols in the place of codes has no number to ask for; the tables have no symbols.
	const ids = [...new Set(codes.map((code) => known.find(code)?.id ?? code))];
	const where = first ? [`| where ${columnNames[first.column]} in (`, ...quoteAll(names), ')\n'] : [];
	return [
		`${tables}\n${writeTimeLine(from)}\n${ids.length === 0 ? '' : `| where ResultType in (${listCodesOf(ids)})\n`}${app}\n`,
		...where,
		`| summarize Rows = count(), Users = dcount(Identity), First = min(TimeGenerated), Last = max(TimeGenerated) by ${by.join(', ')}\n| order by Rows desc`,
	];
}

function writeTimeLine(from: number): string {
	if (from === 0) return '| where TimeGenerated > ago(7d)';
	return `| where TimeGenerated > datetime(${new Date(from * 1000).toISOString().slice(0, 10)})`;
}

function listCodesOf(codes: readonly string[]): string {
	return codes.map((code) => `"${code}"`).join(', ');
}

/** Names as literals of the query language, whatever they hold. */
function quoteAll(names: readonly Extract<Piece, object>[]): readonly Piece[] {
	return names.flatMap(({ column, text }, place) => [
		`${place > 0 ? ', ' : ''}"`,
		{ column, text: text.replace(/["\\]/g, (special) => `\\${special}`) },
		'"',
	]);
}
