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
import { groupRows, rowsOf } from '../sign-ins/group-rows.ts';
import { findSpan } from '../sign-ins/time-line.ts';
import { writeNameQuery } from './write-query.ts';

/** What is wrong with the secret or the certificate of an app, those that have run out first. */
const troubles: Readonly<Record<string, string>> = {
	'7000222': 'its client secret has expired',
	'1000502': 'its certificate has expired or is not valid yet',
	'7000215': 'its client secret is not the right one',
	'700027': 'the signature of its certificate is refused, which an expired certificate can be the reason of',
};

/** Apps that cannot sign in because of their own secret or certificate, and have not done so since. */
export function findAppCredentials(log: LookedAt): readonly Finding[] {
	const { store } = log;
	const marked = markCodes(log, (code) => code in troubles);
	const troubled = rowsOfCodes(log, marked);
	if (troubled.length === 0) return [];
	const apps = listApps(log, troubled);
	const [first] = apps;
	if (!first) return [];
	const shown = apps.slice(0, mostItems);
	const rest = apps.length > shown.length ? ` The first ${shown.length}:` : '';
	const codes = listCodes(log, troubled);
	return [
		{
			id: 'app-credentials',
			weight: 'first',
			words: [
				`${count(apps.length, 'app')} cannot sign in with ${apps.length === 1 ? 'its' : 'their'} secret or certificate.${rest}`,
			],
			items: shown.map(({ app, rows, lastSuccess }) => ({
				words: [
					nameOf(log, 'app', app),
					`: ${listCodes(log, rows)
						.map((code) => `${troubles[code] ?? ''} (${code})`)
						.join(
							'; ',
						)}. ${count(rows.length, 'row')}, the first on ${writeTime(findSpan(rows, store.time).first)} UTC; `,
					lastSuccess === 0
						? 'no success before it in the file.'
						: `its last success before was on ${writeTime(lastSuccess)} UTC.`,
				],
				choice: { app: `"${store.texts.app.textOf(app)}"`, codes },
			})),
			basis: `The codes ${Object.keys(troubles).join(', ')}, of apps without a success after the last such row.`,
			limits:
				'The log has no date of expiry: the day is that of the first row in the file. The app registration, under Certificates & secrets, has the date itself.',
			query: writeNameQuery(codes, findSpan(troubled, store.time).first, [], ['App', 'ResultType']),
		},
	];
}

/** Apps with such rows and no success behind the last of them, those with the most rows first. */
function listApps({ store, rows: all }: LookedAt, troubled: Uint32Array) {
	const { time } = store;
	const success = store.codes.find('0') ?? -1;
	const size = store.texts.app.size;
	const [own, others] = [troubled, all.filter((row) => store.code[row] === success)].map((rows) =>
		groupRows(rows, store.column('app'), size),
	);
	if (!own || !others) return [];
	const apps = Array.from({ length: size - 1 }, (_, place) => place + 1).flatMap((app) => {
		const rows = rowsOf(own, app);
		if (rows.length === 0) return [];
		const [{ first, last }, lastSuccess] = [findSpan(rows, time), findSpan(rowsOf(others, app), time).last];
		return lastSuccess > last ? [] : [{ app, rows, lastSuccess: lastSuccess < first ? lastSuccess : 0 }];
	});
	return apps.sort((one, other) => other.rows.length - one.rows.length);
}
