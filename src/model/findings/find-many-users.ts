import {
	count,
	hasSuccesses,
	listCodes,
	lockCode,
	markCodes,
	markRefused,
	mostItems,
	nameOf,
	successCode,
	writeSpan,
	type Finding,
	type FindingItem,
	type LookedAt,
} from './finding.ts';
import { Counter, groupRows, rowsOf } from '../sign-ins/group-rows.ts';
import { findSpan } from '../sign-ins/time-line.ts';
import { writeNameQuery } from './write-query.ts';

/** From how many users on it is more than slips of the fingers. */
const leastUsers = 10;
/**
 * How many times as many users fail as have a password that is right: an office has many who mistype and many more who do
 * not, also in a file that holds no successes, where their steps of a sign-in are left.
 */
const leastShare = 2;

/** An address from which the passwords of many users were refused. */
interface Suspect {
	readonly address: number;
	readonly refused: Uint32Array;
	readonly users: number;
	/** The rows of those who signed in from there. */
	readonly entered: Uint32Array;
	readonly accepted: number;
}

/** The addresses from which the passwords of many users were refused, those of the most users first. */
export function listSuspects(log: LookedAt): readonly Suspect[] {
	const { store, rows, known } = log;
	const refused = markRefused(log);
	const accepted = markCodes(log, (code) => known.find(code)?.credential === 'accepted');
	const isRight = markCodes(log, (code) => code === successCode || known.find(code)?.credential === 'accepted');
	const success = store.codes.find(successCode) ?? -1;
	const groups = groupRows(rows, store.column('address'), store.texts.address.size);
	const users = new Counter(store.column('user'), store.texts.user.size);
	const suspects: Suspect[] = [];
	for (let address = 1; address < store.texts.address.size; address += 1) {
		const own = rowsOf(groups, address);
		if (own.length < leastUsers) continue;
		const wrong = own.filter((row) => refused[store.code[row] ?? 0] === 1);
		const failing = wrong.length < leastUsers ? 0 : users.count(wrong).length;
		if (failing < leastUsers) continue;
		const entered = own.filter((row) => store.code[row] === success);
		const stopped = own.filter((row) => accepted[store.code[row] ?? 0] === 1);
		const right = users.count(own.filter((row) => isRight[store.code[row] ?? 0] === 1)).length;
		if (failing <= right * leastShare) continue;
		suspects.push({ address, refused: wrong, users: failing, entered, accepted: users.count(stopped).length });
	}
	return suspects.sort((one, other) => other.users - one.users);
}

/** What is to be said of them. */
export function findManyUsers(log: LookedAt, suspects: readonly Suspect[]): readonly Finding[] {
	if (suspects.length === 0) return [];
	const { store } = log;
	const shown = suspects.slice(0, mostItems);
	const isWhole = hasSuccesses(log);
	const refused = Uint32Array.from(shown.flatMap((one) => [...one.refused]));
	const items = shown.flatMap((suspect) => [writeRefused(log, suspect, isWhole), ...writeEntered(log, suspect)]);
	const all = suspects.length === 1 ? 'one address' : `each of ${suspects.length} addresses`;
	return [
		{
			id: 'many-users',
			weight: 'first',
			words: [`Passwords of many users were refused from ${all}.`],
			items,
			basis: `At least ${leastUsers} users with a code that says that the password was wrong (or with ${lockCode}, which locks an account) from one address, more than ${leastShare} times as many as those whose password was right there.`,
			limits: `${isWhole ? '' : 'The file holds no successes, so who signed in from there is not known. '}The log does not say whose address it is: a gateway, a proxy or a kiosk that many people share looks the same. Guesses that come from a new address each time are not found this way.`,
			query: writeNameQuery(
				log,
				listCodes(log, refused),
				findSpan(refused, store.time).first,
				shown.map(({ address }) => ({ column: 'address', text: store.texts.address.textOf(address) })),
				['IPAddress', 'ResultType'],
			),
		},
	];
}

function writeRefused(log: LookedAt, { address, refused, users, accepted, entered }: Suspect, isWhole: boolean) {
	const { store } = log;
	const people = new Counter(store.column('user'), store.texts.user.size).count(entered).length;
	const right = count(accepted, 'user');
	const others = isWhole
		? `From there ${count(people, 'user')} signed in, and of ${right} the password was accepted before a later step stopped the sign-in.`
		: `Of ${right} the password was accepted there before a later step stopped the sign-in.`;
	return {
		words: [
			nameOf(log, 'address', address),
			`: passwords of ${count(users, 'user')} were refused in ${count(refused.length, 'row')}, ${writeSpan(findSpan(refused, store.time))} UTC. `,
			others,
		],
		choice: { address: `"${store.texts.address.textOf(address)}"` },
	};
}

/** Who got in from such an address: where passwords were guessed, the guess was right. */
function writeEntered(log: LookedAt, { address, entered }: Suspect): readonly FindingItem[] {
	if (entered.length === 0) return [];
	const { store } = log;
	const people = new Counter(store.column('user'), store.texts.user.size).count(entered);
	const named = people
		.slice(0, mostItems)
		.flatMap(({ number }, place) => [...(place === 0 ? [] : [', ']), nameOf(log, 'user', number)]);
	const rest = people.length > mostItems ? ` and ${people.length - mostItems} more` : '';
	return [
		{
			words: [
				...named,
				`${rest} signed in from `,
				nameOf(log, 'address', address),
				` in ${count(entered.length, 'row')}, ${writeSpan(findSpan(entered, store.time))} UTC.`,
			],
			choice: { address: `"${store.texts.address.textOf(address)}"`, kind: 'success' },
		},
	];
}
