import type { PublishedBrief } from '../../schema/published-code.ts';
import { writeCsv } from './csv.ts';

/** The columns of `/codes.csv`. New ones come at the end, so that a reader by position keeps working. */
export const columns = {
	code: { meaning: 'The number; the search key of a watchlist.', read: ({ id }) => id },
	tier: { meaning: 'documented, met or listed.', read: ({ tier }) => tier },
	symbol: { meaning: 'The symbolic name.', read: ({ symbol }) => symbol },
	title: { meaning: 'Plain words.', read: ({ title }) => title },
	summary: { meaning: 'One sentence.', read: ({ summary }) => summary },
	kind: { meaning: 'failure, interrupt, expected, transient or internal.', read: ({ kind }) => kind },
	actors: { meaning: 'Who can fix it, separated by spaces.', read: ({ actors }) => actors?.join(' ') },
	retry: { meaning: 'Whether to send the request again.', read: ({ retry }) => retry },
	area: { meaning: 'The id of the area.', read: ({ area }) => area },
	flows: { meaning: 'Where it occurs, separated by spaces.', read: ({ flows }) => flows?.join(' ') },
	credential: {
		meaning: 'Whether the first factor had been accepted; empty when nobody knows.',
		read: ({ credential }) => credential,
	},
	confidence: { meaning: 'How firm the explanation is.', read: ({ confidence }) => confidence },
	oauthErrors: {
		meaning: 'Observed values of the OAuth field error, separated by spaces.',
		read: ({ oauth = [] }) => [...new Set(oauth.map(({ error }) => error))].join(' '),
	},
	reviewed: { meaning: 'The day of the last review; empty when there was none.', read: ({ reviewed }) => reviewed },
	url: { meaning: 'The page.', read: ({ url }) => url },
	tierLabel: { meaning: 'The tier in the words of the pages.', read: ({ tierLabel }) => tierLabel },
	kindLabel: { meaning: 'The kind in the words of the pages.', read: ({ kindLabel }) => kindLabel },
	actorLabels: {
		meaning: 'Who can fix it in the words of the pages, separated by semicolons.',
		read: ({ actorLabels }) => actorLabels?.join('; '),
	},
	retryLabel: { meaning: 'The advice on retrying in the words of the pages.', read: ({ retryLabel }) => retryLabel },
	credentialLabel: {
		meaning: 'Whether the first factor had been accepted, in the words of the pages.',
		read: ({ credentialLabel }) => credentialLabel,
	},
	certainty: {
		meaning: 'How sure this reference is of code, cause and fix, in one sentence.',
		read: ({ certainty }) => certainty,
	},
} as const satisfies Record<
	string,
	{ readonly meaning: string; readonly read: (code: PublishedBrief) => string | undefined }
>;

/** All codes as one CSV table; what is unknown is an empty cell. */
export function writeCodeTable(codes: readonly PublishedBrief[]): string {
	const readers = Object.values(columns);
	return writeCsv(
		Object.keys(columns),
		codes.map((code) => readers.map(({ read }) => read(code) ?? '')),
	);
}
