import type { EditionId } from '../../src/model/site/editions.ts';
import type { CellText } from './cell-text.ts';

/** One row of the reference document. */
export interface DocumentRow extends CellText {
	/** The number of its code. */
	readonly id: string;
}

/** The rows of a table, and what is odd about it and yet can be read. */
export interface DocumentTable {
	readonly rows: readonly DocumentRow[];
	readonly warnings: readonly string[];
}

/** A copy of the reference document. */
export interface ReferenceDocument extends DocumentTable {
	/** The edition that it is a copy of. */
	readonly edition: EditionId;
	/** The day that it bears, if it bears one. */
	readonly date: string | undefined;
	/** How many rows its table has; rows of one code are one in `rows`. */
	readonly rowCount: number;
}

/** Says why a document cannot be compared: it holds no table of codes, or a broken one. */
export class BrokenDocument extends Error {
	override readonly name = 'BrokenDocument';
}

/**
 * The number in the first cell of a row.
 * @param cell the cell
 * @param where where it is, for the message
 * @throws {BrokenDocument} when it is not a code
 */
export function readCodeCell(cell: string, where: string): string {
	const id = /^\s*AADSTS([1-9]\d{3,7})\s*$/.exec(cell)?.[1];
	if (id === undefined)
		throw new BrokenDocument(
			`${where}: expected a code such as AADSTS16000 in the first cell, received "${cell.trim()}".`,
		);
	return id;
}
