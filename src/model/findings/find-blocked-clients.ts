import {
	count,
	listCodes,
	markRefused,
	successCode,
	writeSpan,
	type Finding,
	type FindingItem,
	type LookedAt,
} from './finding.ts';
import { Counter } from '../sign-ins/group-rows.ts';
import { findSpan } from '../sign-ins/time-line.ts';
import { writeNameQuery } from './write-query.ts';

/** From how many rows on it is said. */
const leastRows = 5;
/** From how many users who got in that way before it is more than one person who changed a program. */
const leastChanged = 3;

const clients = [
	['legacyClient', 'clients with legacy authentication (IMAP, POP, SMTP and their like)'],
	['deviceCode', 'device codes'],
] as const;

/** Sign-ins by legacy protocols and device codes that were stopped. */
export function findBlockedClients(log: LookedAt): readonly Finding[] {
	const { store, known } = log;
	const users = new Counter(store.column('user'), store.texts.user.size);
	const refused = markRefused(log);
	const stopped = clients.flatMap(([mark, name]) => {
		const own = log.rows.filter((row) => store.hasMark(row, mark));
		const kinds = (row: number) => known.kindOf(store.codes.textOf(store.code[row] ?? 0));
		const rows = own.filter(
			(row) =>
				refused[store.code[row] ?? 0] === 0 && (store.hasMark(row, 'stoppedByPolicy') || kinds(row) === 'failure'),
		);
		if (rows.length < leastRows) return [];
		const successes = own.filter((row) => kinds(row) === 'success');
		const span = findSpan(rows, store.time);
		const before = users.count(successes.filter((row) => (store.time[row] ?? 0) < span.first));
		const people = users.count(rows);
		const hadIt = new Set(before.map(({ number }) => number));
		const changed = people.filter(({ number }) => hadIt.has(number)).length;
		return [{ mark, name, rows, successes: successes.length, people: people.length, changed, span }];
	});
	if (stopped.length === 0) return [];
	const rows = Uint32Array.from(stopped.flatMap((one) => [...one.rows]));
	const codes = listCodes(log, rows).filter((code) => code !== successCode);
	const items = stopped.map(({ mark, name, rows: own, successes, people, changed, span }): FindingItem => ({
		words: [
			`${count(own.length, 'sign-in')} of ${count(people, 'user')} with ${name}: ${listCodes(log, own).slice(0, 4).join(', ')}, ${writeSpan(span)} UTC. ${count(successes, 'sign-in')} with them succeeded.`,
			changed === 0
				? ''
				: ` ${changed.toLocaleString('en')} of these users got in that way before the first was stopped.`,
		],
		choice: { client: mark },
	}));
	return [
		{
			id: 'blocked-clients',
			weight: stopped.some(({ changed }) => changed >= leastChanged) ? 'first' : 'ordinary',
			words: [
				`${count(rows.length, 'sign-in')} by legacy authentication or device code ${rows.length === 1 ? 'was' : 'were'} stopped.`,
			],
			items,
			basis: `The client or the protocol that the row names, with a failure or with Conditional Access as failed, wrong passwords and locks left out; at least ${leastRows} rows. It comes first where ${leastChanged} users or more got in that way before, as when a policy begins.`,
			limits:
				'Whether a program of your own or someone else tried is not in the log. Rows that do not name client or protocol are not counted.',
			query: writeNameQuery(
				log,
				codes,
				findSpan(rows, store.time).first,
				[],
				['ClientAppUsed', 'AuthenticationProtocol', 'ResultType'],
			),
		},
	];
}
