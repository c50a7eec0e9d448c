import { Counter, groupRows, rowsOf } from '../sign-ins/group-rows.ts';
import { findSpan } from '../sign-ins/time-line.ts';
import {
	count,
	isOfPeople,
	listCodes,
	markCodes,
	markRefused,
	mostItems,
	nameOf,
	successCode,
	writeSpan,
	type Finding,
	type LookedAt,
} from './finding.ts';
import { writeNameQuery } from './write-query.ts';

/** From how many rows on it is no person who tries again. */
const leastRows = 100;
/** From which part of all rows that are no success on it hides what else is in the log. */
const leastShare = 0.1;
/** From how many addresses on refused passwords of one user are no longer those of one device. */
const manyAddresses = 10;

/** A user and an app with the rows of both that are no success. */
interface Loop {
	readonly user: number;
	readonly app: number;
	readonly rows: Uint32Array;
	readonly addresses: number;
	/** From how many addresses passwords were refused. */
	readonly guessed: number;
}

/** Users with an app that is refused again and again, so often that it is much of what the log holds. */
export function findRepeated(log: LookedAt): readonly Finding[] {
	const { store } = log;
	const failed = markCodes(log, (code) => code !== successCode);
	const rows = log.rows.filter((row) => failed[store.code[row] ?? 0] === 1 && isOfPeople(store.logOf(row)));
	const loops = listLoops(log, rows);
	if (loops.length === 0) return [];
	const shown = loops.slice(0, mostItems);
	const repeated = Uint32Array.from(loops.flatMap((loop) => [...loop.rows]));
	const who = loops.length === 1 ? 'One user with one app makes' : `${loops.length} pairs of a user and an app make`;
	return [
		{
			id: 'repeated',
			weight: loops.some(({ guessed }) => guessed >= manyAddresses) ? 'first' : 'ordinary',
			words: [`${who} up much of what is no success.`],
			items: shown.map((loop) => ({
				words: [
					nameOf(log, 'user', loop.user),
					' with ',
					nameOf(log, 'app', loop.app),
					`: ${listCodes(log, loop.rows).slice(0, 4).join(', ')} in ${loop.rows.length.toLocaleString('en')} of ${count(rows.length, 'row')} that are no success, from ${count(loop.addresses, 'address', 'addresses')}, ${writeSpan(findSpan(loop.rows, store.time))} UTC.`,
				],
				choice: {
					user: `"${store.texts.user.textOf(loop.user)}"`,
					app: `"${store.texts.app.textOf(loop.app)}"`,
					codes: listCodes(log, loop.rows),
				},
			})),
			basis: `At least ${leastRows} rows of one user with one app that are no success, and a tenth or more of all such rows of people. It comes first where passwords were refused from ${manyAddresses} addresses or more.`,
			limits:
				'The log does not say who tries: an app that repeats by itself with an old password or a token that has ended looks like guesses at one account. Guesses come from many addresses, an app from those of its device.',
			query: writeNameQuery(
				log,
				listCodes(log, repeated),
				findSpan(repeated, store.time).first,
				shown.map(({ user }) => ({ column: 'user', text: store.texts.user.textOf(user) })),
				['UserPrincipalName', 'App', 'ResultType'],
			),
		},
	];
}

/** Those with the most rows first. */
function listLoops(log: LookedAt, rows: Uint32Array): readonly Loop[] {
	const { store } = log;
	const least = Math.max(leastRows, rows.length * leastShare);
	const [users, apps, addresses] = (['user', 'app', 'address'] as const).map((name) => store.column(name)) as [
		Uint32Array,
		Uint32Array,
		Uint32Array,
	];
	const refused = markRefused(log);
	const groups = groupRows(rows, users, store.texts.user.size);
	const [appCounter, addressCounter] = [
		new Counter(apps, store.texts.app.size),
		new Counter(addresses, store.texts.address.size),
	];
	const loops: Loop[] = [];
	for (let user = 1; user < store.texts.user.size; user += 1) {
		const own = rowsOf(groups, user);
		if (own.length < least) continue;
		for (const { number: app, count: size } of appCounter.count(own)) {
			if (size < least) continue;
			const found = own.filter((row) => apps[row] === app);
			const guessed = addressCounter.count(found.filter((row) => refused[store.code[row] ?? 0] === 1)).length;
			loops.push({ user, app, rows: found, addresses: addressCounter.count(found).length, guessed });
		}
	}
	return loops.toSorted((one, other) => other.rows.length - one.rows.length);
}
