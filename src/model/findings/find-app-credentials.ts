import type { LogKind } from '../logs/sign-in.ts';
import {
	count,
	isOfPeople,
	listCodes,
	markCodes,
	mostItems,
	nameOf,
	rowsOfCodes,
	successCode,
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
			words: [`The secret or certificate of ${count(apps.length, 'app')} is refused.${rest}`],
			items: shown.map(({ app, rows, success }) => ({
				words: [
					nameOf(log, 'app', app),
					`: ${listCodes(log, rows)
						.map((code) => `${troubles[code] ?? ''} (${code})`)
						.join(
							'; ',
						)}. ${count(rows.length, 'row')}, the first on ${writeTime(findSpan(rows, store.time).first)} UTC; `,
					writeSuccess(success),
				],
				choice: { app: `"${store.texts.app.textOf(app)}"`, codes },
			})),
			basis: `The codes ${Object.keys(troubles).join(', ')}, of apps without a success after the last such row. Where an app signs in itself, sign-ins of people to it are no success of its own.`,
			limits:
				'The log has no date of expiry: the day is that of the first row in the file. The app registration, under Certificates & secrets, has the date itself.',
			query: writeNameQuery(log, codes, findSpan(troubled, store.time).first, [], ['App', 'ResultType']),
		},
	];
}

/** When an app got in before its trouble, or while it lasted; 0 where it did not. */
interface OwnSuccess {
	readonly before: number;
	readonly between: number;
}

function writeSuccess({ before, between }: OwnSuccess): string {
	if (between > 0)
		return `it also got in between them, the last time on ${writeTime(between)} UTC, as where one of its instances has another secret.`;
	return before === 0
		? 'no success before it in the file.'
		: `its last success before was on ${writeTime(before)} UTC.`;
}

/** Apps with such rows and no success behind the last of them, those with the most rows first. */
function listApps({ store, rows: all }: LookedAt, troubled: Uint32Array) {
	const { time } = store;
	const success = store.codes.find(successCode) ?? -1;
	const size = store.texts.app.size;
	const [own, others] = [troubled, all.filter((row) => store.code[row] === success)].map((rows) =>
		groupRows(rows, store.column('app'), size),
	);
	if (!own || !others) return [];
	const apps = Array.from({ length: size - 1 }, (_, place) => place + 1).flatMap((app) => {
		const rows = rowsOf(own, app);
		if (rows.length === 0) return [];
		const { first, last } = findSpan(rows, time);
		const isOwn = rows.some((row) => isOfPeople(store.logOf(row))) ? () => true : isOfApp;
		const successes = rowsOf(others, app).filter((row) => isOwn(store.logOf(row)));
		if (findSpan(successes, time).last > last) return [];
		const before = findSpan(
			successes.filter((row) => (time[row] ?? 0) < first),
			time,
		).last;
		const between = findSpan(
			successes.filter((row) => (time[row] ?? 0) >= first),
			time,
		).last;
		return [{ app, rows, success: { before, between } }];
	});
	return apps.sort((one, other) => other.rows.length - one.rows.length);
}

function isOfApp(log: LogKind): boolean {
	return !isOfPeople(log);
}
