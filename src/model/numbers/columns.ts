import { comparedNumbers, findByPattern, labels, type FoundCode, type KnowsCode } from './find-codes.ts';

/** What a query language compares a column with: `ResultType in ("50126", "50053")`. */
const comparedList = new RegExp(
	`(?<![a-z])(?:${labels})["'\\])]{0,2}\\s{0,3}(?:not\\s)?!?in~?\\s{0,3}[([]\\s{0,9}(${comparedNumbers})`,
	'giu',
);
/** The head of a column that holds codes. */
const columnHead = new RegExp(`^[\\s"'*]{0,4}(?:[\\w.]{1,40}\\.)?(?:${labels})[\\s"'*:]{0,4}$`, 'iu');

/** The numbers of a column that are below each other, and what is above them. */
interface Column {
	head: string;
	numbers: FoundCode[];
}

/** What separates the cells of a copied table; a line without any is a cell of its own. */
const separators = ['\n', '\t', ',', ';', '|'] as const;
/** The lines between the head and the rows of a Markdown table. */
const ruler = /^[\s|:+=-]*$/;
const numberCell = /^[\s"']{0,4}(\d{1,8})[\s"']{0,4}$/;
/** The number of a sign-in that succeeded, which stands among the codes. */
const success = '0';

/** Whether each number is the one before and one more: what is counted, such as lines or tickets. */
function isCounted(numbers: readonly FoundCode[]): boolean {
	return numbers.every(({ id }, place) => place === 0 || Number(id) === Number(numbers[place - 1]?.id) + 1);
}

/**
 * The codes of a column: most of its numbers are known ones. Without a head that says so there are two of them at least,
 * and they do not just count.
 */
function readColumn({ head, numbers }: Column, isKnown: KnowsCode): readonly FoundCode[] {
	const failed = numbers.filter(({ id }) => id !== success);
	const known = failed.filter(({ id }) => isKnown(id));
	if (known.length * 2 <= failed.length) return [];
	const isTold = columnHead.test(head);
	return isTold || (new Set(known.map(({ id }) => id)).size > 1 && !isCounted(failed)) ? known : [];
}

/**
 * The known codes in the columns of a copied table, in a list of numbers, one a line, or in the filter of a log query.
 * @example findInColumns('50126\n50053', () => true).map(({ id }) => id) // => ['50126', '50053']
 */
export function findInColumns(text: string, isKnown: KnowsCode): readonly FoundCode[] {
	const compared = findByPattern(text, comparedList, 'labelled').filter(({ id }) => isKnown(id));
	const lines = text.split('\n');
	if (lines.length < 2) return compared;
	const columns = separators.flatMap((separator) =>
		readColumns(lines, separator).flatMap((one) => readColumn(one, isKnown)),
	);
	return [...compared, ...columns];
}

/** The columns of lines that are cut at a separator: a cell that is no number begins a new one. */
function readColumns(lines: readonly string[], separator: string): readonly Column[] {
	const columns: Column[] = [];
	let open: Column[] = [];
	let lineStart = 0;
	for (const line of lines) {
		const cells = line.split(separator);
		if (cells.length > 1 || separator === '\n') {
			let index = lineStart;
			for (const [place, cell] of cells.entries()) {
				const id = numberCell.exec(cell)?.[1];
				const column = open[place];
				if (id !== undefined && column) column.numbers.push({ id, index, evidence: 'cell' });
				else if (id !== undefined || !ruler.test(cell)) {
					open[place] = {
						head: id === undefined ? cell : '',
						numbers: id === undefined ? [] : [{ id, index, evidence: 'cell' }],
					};
					columns.push(open[place]);
				}
				index += cell.length + 1;
			}
			open.length = cells.length;
		} else if (line.trim() !== '') open = [];
		lineStart += line.length + 1;
	}
	return columns;
}
