import type { LogKind } from '../logs/sign-in.ts';
import {
	count,
	hasSuccesses,
	isOfPeople,
	listCodes,
	markCodes,
	mostItems,
	nameOf,
	successCode,
	writeSpan,
	type Finding,
	type LookedAt,
} from './finding.ts';
import { networkOf } from './network-of.ts';
import { groupRows, rowsOf } from '../sign-ins/group-rows.ts';
import { findSpan } from '../sign-ins/time-line.ts';
import { writeNameQuery } from './write-query.ts';

/** How often a step of an ordinary sign-in is asked for in vain before it counts. */
const leastSteps = 3;

/** A user and an address from which the password was right and nobody got in. */
interface Pair {
	readonly user: number;
	readonly address: number;
	readonly rows: Uint32Array;
}

/**
 * Users whose password was accepted from an address from which they never signed in.
 * @param suspects addresses from which the passwords of many users were refused
 */
export function findStopped(log: LookedAt, suspects: ReadonlySet<number>): readonly Finding[] {
	const { store } = log;
	const isWhole = hasSuccesses(log);
	const pairs = listPairs(log, suspects, isWhole ? leastSteps : Infinity).sort(
		(one, other) =>
			Number(suspects.has(other.address)) - Number(suspects.has(one.address)) || other.rows.length - one.rows.length,
	);
	if (pairs.length === 0) return [];
	const users = new Set(pairs.map(({ user }) => user)).size;
	const rows = Uint32Array.from(pairs.flatMap((pair) => [...pair.rows]));
	const codes = listCodes(log, rows);
	const shown = pairs.slice(0, mostItems);
	const rest = pairs.length > shown.length ? ` The first ${shown.length} of ${pairs.length} pairs:` : '';
	const hasSuspect = pairs.some(({ address }) => suspects.has(address));
	return [
		{
			id: 'stopped',
			weight: hasSuspect ? 'first' : 'ordinary',
			words: [
				`The password of ${count(users, 'user')} was accepted, and the sign-in was stopped${isWhole ? ', from an address from which that user never signed in' : ''} (${count(rows.length, 'row')}).${rest}`,
			],
			items: shown.map((pair) => ({
				words: [
					nameOf(log, 'user', pair.user),
					' from ',
					nameOf(log, 'address', pair.address),
					`: ${listCodes(log, pair.rows).join(', ')}, ${count(pair.rows.length, 'row')}, ${writeSpan(findSpan(pair.rows, store.time))} UTC.`,
					suspects.has(pair.address) ? ' From there the passwords of many users were refused.' : '',
				],
				choice: {
					user: `"${store.texts.user.textOf(pair.user)}"`,
					address: `"${store.texts.address.textOf(pair.address)}"`,
				},
			})),
			basis: `Codes of which a public source says that the password, or another first factor, was right when they came: ${codes.join(', ')}. A step of an ordinary sign-in counts from the third time on in a file that holds successes, or where many passwords were refused from the same address. Rows of the non-interactive log, in which a token takes the place of the password, count only there; addresses of IPv6 that begin with the same 64 bits are one place.`,
			limits: !isWhole
				? 'The file holds no successes, so whether these users signed in later cannot be said.'
				: 'A user in a new place who gave up looks the same. Successes that the file does not hold are not known.',
			query: writeNameQuery(
				log,
				codes,
				findSpan(rows, store.time).first,
				shown.map(({ user }) => ({ column: 'user', text: store.texts.user.textOf(user) })),
				['UserPrincipalName', 'IPAddress', 'ResultType'],
			),
		},
	];
}

/** Whether a person may have typed a password: what a client does later by itself, it does with a token. */
function hasPassword(log: LogKind): boolean {
	return isOfPeople(log) && log !== 'non-interactive';
}

/** @param fewest how often a step of an ordinary sign-in is asked for in vain before it counts */
function listPairs(log: LookedAt, suspects: ReadonlySet<number>, fewest: number): Pair[] {
	const { store, rows, known } = log;
	const [accepted, steps] = [
		markCodes(log, (code) => known.find(code)?.credential === 'accepted'),
		markCodes(log, (code) => known.kindOf(code) === 'interrupt'),
	];
	const success = store.codes.find(successCode) ?? -1;
	const addressOf = store.column('address');
	const placeOf = (address: number): string => networkOf(store.texts.address.textOf(address));
	const groups = groupRows(rows, store.column('user'), store.texts.user.size);
	const pairs: Pair[] = [];
	for (let user = 1; user < store.texts.user.size; user += 1) {
		const own = rowsOf(groups, user);
		const stopped = own.filter(
			(row) =>
				accepted[store.code[row] ?? 0] === 1 &&
				(hasPassword(store.logOf(row)) || (isOfPeople(store.logOf(row)) && suspects.has(addressOf[row] ?? 0))),
		);
		if (stopped.length === 0) continue;
		const usual = new Set<string>();
		for (const row of own) if (store.code[row] === success) usual.add(placeOf(addressOf[row] ?? 0));
		const addresses = new Set(stopped.map((row) => addressOf[row] ?? 0));
		for (const address of addresses) {
			if (address === 0 || usual.has(placeOf(address))) continue;
			const ownStopped = stopped.filter((row) => addressOf[row] === address);
			const isStep = ownStopped.length < fewest && ownStopped.every((row) => steps[store.code[row] ?? 0] === 1);
			if (!isStep || suspects.has(address)) pairs.push({ user, address, rows: ownStopped });
		}
	}
	return pairs;
}
