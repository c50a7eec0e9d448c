import { writeDatatable, writeLogQuery, writeRowsAs } from '../model/data/row-texts.ts';
import { addressOf } from '../model/site/addresses.ts';
import type { ListColumn } from './list-columns.ts';
import type { ListedRow } from './listed-rows.ts';

/**
 * The rows of a list as a text to paste.
 * @param format the name of one of the ways in which a list can be copied
 * @param columns what a table shows of each row
 */
export function writeList(format: string, rows: readonly ListedRow[], columns: readonly ListColumn[]): string {
	if (format === 'KQL') return writeLogQuery(rows.map(({ id }) => id));
	if (format === 'datatable') return writeDatatable(rows.map(({ id, title, names }) => [id, title, names.kind]));
	if (format === 'Watchlist') return writeWatchlist(rows);
	const cells = rows.map((row) => [...columns.map(({ read }) => read(row)), row.symbol]);
	return writeRowsAs(format, [...columns.map(({ name }) => name), 'Symbol'], cells);
}

/** A file for a watchlist of Microsoft Sentinel whose search key is `ResultType`; names of its columns have no spaces. */
function writeWatchlist(rows: readonly ListedRow[]): string {
	const header = ['ResultType', 'Title', 'Kind', 'Password', 'FixedBy', 'Retry', 'Page'];
	const cells = rows.map(({ id, title, names: { kind, credential, actor, retry }, isKnown }) => {
		const page = isKnown ? new URL(addressOf(`/codes/${id}`, import.meta.env.BASE_URL), location.origin).href : '';
		return [id, title, kind, credential, actor, retry, page];
	});
	return writeRowsAs('CSV', header, cells);
}
