import { count, listCodes, markCodes, mostItems, nameOf, writeSpan, type Finding, type LookedAt } from './finding.ts';
import { Counter, groupRows, rowsOf } from '../sign-ins/group-rows.ts';
import { findSpan } from '../sign-ins/time-line.ts';
import { writeNameQuery } from './write-query.ts';

/** From how many users on it is more than slips of the fingers. */
const leastUsers = 10;
/** How many times as many users fail as get in: an office has many who mistype and many more who do not. */
const leastShare = 2;
/** A lock that follows wrong passwords; codes by which a wrong password is known come from the content. */
const lockCode = '50053';

/** An address from which the passwords of many users were refused. */
interface Suspect {
	readonly address: number;
	readonly refused: Uint32Array;
	readonly users: number;
	readonly successes: number;
	readonly accepted: number;
}

/** The addresses from which the passwords of many users were refused, those of the most users first. */
export function listSuspects(log: LookedAt): readonly Suspect[] {
	const { store, rows, known } = log;
	const refused = markCodes(log, (code) => code === lockCode || known.find(code)?.credential === 'rejected');
	const accepted = markCodes(log, (code) => known.find(code)?.credential === 'accepted');
	const success = store.codes.find('0') ?? -1;
	const groups = groupRows(rows, store.column('address'), store.texts.address.size);
	const users = new Counter(store.column('user'), store.texts.user.size);
	const suspects: Suspect[] = [];
	for (let address = 1; address < store.texts.address.size; address += 1) {
		const own = rowsOf(groups, address);
		if (own.length < leastUsers) continue;
		const wrong = own.filter((row) => refused[store.code[row] ?? 0] === 1);
		const failing = wrong.length < leastUsers ? 0 : users.count(wrong).length;
		if (failing < leastUsers) continue;
		const successes = users.count(own.filter((row) => store.code[row] === success)).length;
		if (failing <= successes * leastShare) continue;
		const right = users.count(own.filter((row) => accepted[store.code[row] ?? 0] === 1)).length;
		suspects.push({ address, refused: wrong, users: failing, successes, accepted: right });
	}
	return suspects.sort((one, other) => other.users - one.users);
}

/** What is to be said of them. */
export function findManyUsers(log: LookedAt, suspects: readonly Suspect[]): readonly Finding[] {
	const [worst] = suspects;
	if (!worst) return [];
	const { store } = log;
	const items = suspects.slice(0, mostItems).map(({ address, refused, users, successes, accepted }) => ({
		words: [
			nameOf(log, 'address', address),
			`: passwords of ${count(users, 'user')} were refused in ${count(refused.length, 'row')}, ${writeSpan(findSpan(refused, store.time))} UTC. `,
			`From there ${count(successes, 'user')} signed in, and of ${count(accepted, 'user')} the password was accepted before a later step stopped the sign-in.`,
		],
		choice: { address: `"${store.texts.address.textOf(address)}"` },
	}));
	const all = suspects.length === 1 ? 'one address' : `each of ${suspects.length} addresses`;
	return [
		{
			id: 'many-users',
			weight: 'first',
			words: [`Passwords of many users were refused from ${all}.`],
			items,
			basis: `At least ${leastUsers} users with a code that says that the password was wrong (or with ${lockCode}, which locks an account) from one address, more than ${leastShare} times as many as signed in from there.`,
			limits:
				'The log does not say whose address it is: a gateway, a proxy or a kiosk that many people share looks the same. Guesses that come from a new address each time are not found this way.',
			query: writeNameQuery(
				listCodes(log, worst.refused),
				findSpan(worst.refused, store.time).first,
				suspects
					.slice(0, mostItems)
					.map(({ address }) => ({ column: 'address', text: store.texts.address.textOf(address) })),
				['IPAddress', 'ResultType'],
			),
		},
	];
}
