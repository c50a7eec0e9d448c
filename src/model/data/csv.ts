/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection). */
const formulaPattern = /^[=+\-@\t\r\n]/;

/** A cell that no spreadsheet runs as a formula: an apostrophe before it keeps it a text. */
export function keepFromRunning(value: string): string {
	return formulaPattern.test(value) ? `'${value}` : value;
}

/**
 * One cell as RFC 4180 writes it; an apostrophe keeps a spreadsheet from running a cell as a formula.
 * @example writeCell('say "no", please') // => '"say ""no"", please"'
 * @example writeCell('=1+1') // => "'=1+1"
 */
function writeCell(value: string): string {
	const harmless = keepFromRunning(value);
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * A table as RFC 4180 writes it: a header row, then the rows, each ended by CRLF.
 * @example writeCsv(['code'], [['50058']]) // => 'code\r\n50058\r\n'
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
	return [header, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}
