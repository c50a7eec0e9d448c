import { count, listCodes, type Finding, type FindingItem, type LookedAt } from './finding.ts';
import { Counter } from '../sign-ins/group-rows.ts';
import { findSpan } from '../sign-ins/time-line.ts';
import { writeNameQuery } from './write-query.ts';

/** From how many rows on it is said. */
const leastRows = 5;

const clients = [
	['legacyClient', 'clients with legacy authentication (IMAP, POP, SMTP and their like)'],
	['deviceCode', 'device codes'],
] as const;

/** Sign-ins by legacy protocols and device codes that were stopped. */
export function findBlockedClients(log: LookedAt): readonly Finding[] {
	const { store, known } = log;
	const users = new Counter(store.column('user'), store.texts.user.size);
	const stopped = clients.flatMap(([mark, name]) => {
		const own = log.rows.filter((row) => store.hasMark(row, mark));
		const kinds = (row: number) => known.kindOf(store.codes.textOf(store.code[row] ?? 0));
		const rows = own.filter((row) => store.hasMark(row, 'stoppedByPolicy') || kinds(row) === 'failure');
		const successes = own.filter((row) => kinds(row) === 'success').length;
		return rows.length < leastRows ? [] : [{ mark, name, rows, successes, people: users.count(rows).length }];
	});
	if (stopped.length === 0) return [];
	const rows = Uint32Array.from(stopped.flatMap((one) => [...one.rows]));
	const codes = listCodes(log, rows).filter((code) => code !== '0');
	const items = stopped.map(({ mark, name, rows: own, successes, people }): FindingItem => ({
		words: [
			`${count(own.length, 'sign-in')} of ${count(people, 'user')} with ${name}: ${listCodes(log, own).slice(0, 4).join(', ')}. ${count(successes, 'sign-in')} with them succeeded.`,
		],
		choice: { client: mark },
	}));
	return [
		{
			id: 'blocked-clients',
			weight: 'ordinary',
			words: [
				`${count(rows.length, 'sign-in')} by legacy authentication or device code ${rows.length === 1 ? 'was' : 'were'} stopped.`,
			],
			items,
			basis: `The client or the protocol that the row names, with a failure or with Conditional Access as failed; at least ${leastRows} rows.`,
			limits:
				'Whether a program of your own or someone else tried is not in the log. Rows that do not name client or protocol are not counted.',
			query: writeNameQuery(
				codes,
				findSpan(rows, store.time).first,
				[],
				['ClientAppUsed', 'AuthenticationProtocol', 'ResultType'],
			),
		},
	];
}
