/** Why a row is no sign-in with a result, as the reader of the report is told. */
export const unreadReasons = {
	'other-record': 'The row is of another log: what it tells is no sign-in.',
	'code-lost':
		'The cell of the result holds the name of a .NET type: the export lost the code. Export again with the code as a column of its own: Select-Object CreatedDateTime, UserPrincipalName, AppDisplayName, IPAddress, @{n="ErrorCode";e={$_.Status.ErrorCode}}.',
	'no-code': 'The row has neither a result code nor a status that says success.',
	'not-a-code': 'The cell of the result holds something else than a code.',
	'no-code-column': 'No column or field holds result codes.',
	counted: 'The table holds codes that are counted already. Paste it into the decoder.',
	uneven: 'The row has not as many cells as there are heads, so a number could be in the wrong column.',
	'cut-off': 'The file ends in the middle of the row.',
	'not-json': 'The text is no JSON value.',
	'not-text':
		'The file is no text, but something such as a workbook, an archive or a picture. Save a workbook as CSV, and unpack an archive.',
	'too-long': 'The row has more than a million characters.',
	full: 'More rows than are kept at a time.',
} as const;
/** Why a row is no sign-in with a result. */
export type UnreadReason = keyof typeof unreadReasons;

/** Reasons of rows that are understood, and are no sign-ins. */
export const ignoredReasons: ReadonlySet<UnreadReason> = new Set(['other-record'] as const);

/** How many rows were not read for one reason, and where the first one is. */
export interface Unread {
	readonly reason: UnreadReason;
	readonly count: number;
	/** The number of the first such row in its file, from 1. */
	readonly firstRow: number;
}

/** Counts the rows that were not read, by reason. */
export class UnreadCounts {
	readonly #counts = new Map<UnreadReason, { count: number; firstRow: number }>();

	/** @param row the number of the row in its file, from 1 */
	add(reason: UnreadReason, row: number): void {
		const known = this.#counts.get(reason);
		if (known) known.count += 1;
		else this.#counts.set(reason, { count: 1, firstRow: row });
	}

	/** In the order in which the reasons came up. */
	list(): readonly Unread[] {
		return [...this.#counts].map(([reason, counted]) => ({ reason, ...counted }));
	}
}
