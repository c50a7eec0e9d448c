import type { Commonness } from '../model/codes/commonness.ts';
import { writeLogQuery, writeRowsAs } from '../model/data/row-texts.ts';
import { columns, degrees } from '../model/table/order.ts';
import { readNames, type CodeRow } from './code-rows.ts';

/** The rows of the table as a text to paste: as CSV, as TSV for a sheet, or as a query of the sign-in logs. */
export function writeRows(format: string, rows: readonly CodeRow[], filters: readonly HTMLSelectElement[]): string {
	if (format === 'KQL') return writeLogQuery(rows.map(({ id }) => id));
	const nameOf = readNames(filters);
	const header = [...columns.map(({ name }) => name), 'Symbol'];
	const cells = rows.map((row) => [
		row.id,
		row.title,
		...['kind', 'area', 'tier'].map((field) => nameOf(row, field)),
		degrees[row.commonness as Commonness],
		row.symbol,
	]);
	return writeRowsAs(format, header, cells);
}
