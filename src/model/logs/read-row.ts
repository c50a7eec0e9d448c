import { readCode, type RowFields } from './row-fields.ts';
import { readTime, type LogTime } from './read-time.ts';
import type { LogKind, SignIn } from './sign-in.ts';
import type { UnreadReason } from './unread-reasons.ts';

/** What became of a row. */
export type RowResult = { readonly signIn: SignIn; readonly time: LogTime } | UnreadReason;

/** The number in a cell that holds the status as JSON or as PowerShell writes an object. */
const statusPattern = /errorCode"?\s{0,9}[:=]\s{0,9}"?(\d{1,9})/i;
/** What the portal calls a success, in the languages in which its exports were seen or its own word is known. */
const successPattern =
	/^(?:success|succeeded|correcto|[éêe]xito|erfolg|erfolgreich|succ[èe]s|r[ée]ussite|sucesso|riuscito|operazione riuscita|geslaagd|成功|성공)$/i;
const interruptedPattern = /^(?:interrupted|interrumpido|unterbrochen|interrompue?|interrotto|onderbroken)$/i;
/** Clients that Microsoft lists as legacy authentication in the sign-in logs. */
const legacyPattern =
	/^(?:(?:authenticated )?smtp|autodiscover|exchange (?:activesync|online powershell|web services)|imap4?|mapi over http|offline address book|other clients?.*|outlook anywhere.*|pop3?|reporting web services|universal outlook)$/i;
/** Of the unified audit log, which holds what happens in every product. */
const signInOperation = /^UserLog(?:gedIn|inFailed|onFailed)$/i;

/**
 * Reads one row of any source.
 * @param fallback which log the row is from where it does not say itself
 */
export function readRow(row: RowFields, fallback: LogKind): RowResult {
	const operation = row.get('operation');
	if (operation !== '' && !signInOperation.test(operation)) return 'other-record';
	const category = row.get('category') || row.get('table');
	if (operation === '' && isOtherLog(row.get('category'), row.get('table'))) return 'other-record';
	const result = readResult(row, operation);
	if (typeof result === 'string') return result;
	const time = readTime(row.get('time'));
	const [user, app] = [row.get('user'), row.get('app')];
	return {
		time,
		signIn: {
			...result,
			time: time.seconds,
			isOpenDate: time.order === 'open',
			user: user === '' ? row.get('servicePrincipal') : user,
			app,
			address: plainAddress(row.get('address')),
			log: findLog(row, category, fallback),
			isStoppedByPolicy: /^(?:failure|1)$/i.test(row.get('policy')),
			isLegacyClient: legacyPattern.test(row.get('client')),
			isDeviceCode: /^device ?code/i.test(row.get('protocol')),
		},
	};
}

/** Whether a row says that it is of another log; a column named `Type` can hold anything else. */
function isOtherLog(category: string, table: string): boolean {
	const [isSignIn, isTable] = [/sign-?in/i, /logs?$/i];
	return category === '' ? isTable.test(table) && !isSignIn.test(table) : !isSignIn.test(category);
}

type Result = Pick<SignIn, 'code' | 'symbol' | 'isInterrupted'>;

function readResult(row: RowFields, operation: string): Result | UnreadReason {
	const status = row.get('status');
	const isInterrupted = interruptedPattern.test(status);
	const cell = row.get('code');
	const code = readCode(cell) ?? readCode(statusPattern.exec(status)?.[1] ?? '');
	if (code !== undefined) return { code, symbol: '', isInterrupted };
	// Microsoft's documentation calls this cell "Success or Failure", and some sources write that.
	if (successPattern.test(cell)) return { code: '0', symbol: '', isInterrupted };
	if (cell !== '') return 'not-a-code';
	const symbol = row.get('symbol');
	if (symbol !== '') return { code: '', symbol, isInterrupted };
	// The portal writes no code for a success, and the audit log none before it had the field.
	if (successPattern.test(status) || /^UserLoggedIn$/i.test(operation)) return { code: '0', symbol: '', isInterrupted };
	return status.startsWith('Microsoft.Graph.') || status.startsWith('System.') ? 'code-lost' : 'no-code';
}

function findLog(row: RowFields, category: string, fallback: LogKind): LogKind {
	const said = `${category} ${row.get('logKind')}`.toLowerCase();
	if (said.includes('noninteractive')) return 'non-interactive';
	if (said.includes('serviceprincipal')) return 'service-principal';
	if (said.includes('managedidentity')) return 'managed-identity';
	if (said.includes('adfs')) return 'adfs';
	const interactive = row.get('interactive').toLowerCase();
	if (interactive === 'false') return 'non-interactive';
	// The category and the table of interactive sign-ins are the ones without another word.
	const isInteractive = interactive === 'true' || said.includes('interactive') || /^signinlogs$/i.test(category);
	return isInteractive ? 'interactive' : fallback;
}

/**
 * An address without the port and the brackets of the audit log.
 * @example plainAddress('[2001:db8::1]:51442') // => '2001:db8::1'
 * @example plainAddress('203.0.113.9:51000') // => '203.0.113.9'
 */
function plainAddress(text: string): string {
	const [, six] = /^\[([0-9a-f:.%]{2,60})\](?::\d{1,5})?$/i.exec(text) ?? [];
	return six ?? text.replace(/^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/, '$1');
}
