import {
	count,
	listCodes,
	markCodes,
	mostItems,
	nameOf,
	rowsOfCodes,
	writeTime,
	type Finding,
	type LookedAt,
} from './finding.ts';
import { Counter, groupRows, rowsOf } from '../sign-ins/group-rows.ts';
import { findSpan } from '../sign-ins/time-line.ts';
import { writeNameQuery } from './write-query.ts';

/** Codes of a redirect address that the registration does not have; those of consent are an area of this site. */
const redirectCodes: ReadonlySet<string> = new Set([
	'50011',
	'500111',
	'500112',
	'500113',
	'500115',
	'500117',
	'700009',
	'70004',
	'9002325',
	'900971',
]);
/** From how many users, or rows where there are no users, it is more than one person at a test. */
const [leastUsers, leastRows] = [3, 10];

/** Apps that many users cannot enter because of consent or of a redirect address, as after a deployment. */
export function findAppRequests(log: LookedAt): readonly Finding[] {
	const { store, known } = log;
	const marked = markCodes(log, (code) => {
		const facts = known.find(code);
		return redirectCodes.has(code) || (facts?.area === 'consent' && facts.kind === 'failure');
	});
	const groups = groupRows(rowsOfCodes(log, marked), store.column('app'), store.texts.app.size);
	const users = new Counter(store.column('user'), store.texts.user.size);
	const apps = Array.from({ length: store.texts.app.size - 1 }, (_, place) => place + 1).flatMap((app) => {
		const rows = rowsOf(groups, app);
		const people = users.count(rows).length;
		return people >= leastUsers || rows.length >= leastRows ? [{ app, rows, people }] : [];
	});
	if (apps.length === 0) return [];
	const shown = apps.sort((one, other) => other.rows.length - one.rows.length).slice(0, mostItems);
	const begin = findSpan(log.rows, store.time).first;
	const codes = listCodes(log, Uint32Array.from(apps.flatMap(({ rows }) => [...rows])));
	return [
		{
			id: 'app-requests',
			weight: 'first',
			words: [
				`${count(apps.length, 'app')} could not be entered because of consent or of a redirect address.${apps.length > shown.length ? ` The first ${shown.length}:` : ''}`,
			],
			items: shown.map(({ app, rows, people }) => {
				const { first, last } = findSpan(rows, store.time);
				return {
					words: [
						nameOf(log, 'app', app),
						`: ${listCodes(log, rows).join(', ')} for ${count(people, 'user')} in ${count(rows.length, 'row')}, first on ${writeTime(first)} and last on ${writeTime(last)} UTC; the file begins on ${writeTime(begin)}.`,
					],
					choice: { app: `"${store.texts.app.textOf(app)}"`, codes: listCodes(log, rows) },
				};
			}),
			basis: `Codes of consent and of redirect addresses of one app, for at least ${leastUsers} users or in at least ${leastRows} rows.`,
			limits:
				'The log does not say what changed. Compare the time of the first row with deployments and with changes of the app registration; one user who tries often counts by rows.',
			query: writeNameQuery(log, codes, begin, [], ['App', 'ResultType']),
		},
	];
}
