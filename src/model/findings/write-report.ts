import { escapeMarkdown } from '../data/row-texts.ts';
import type { CodeCount, LogCounts } from '../sign-ins/count-codes.ts';
import { count, writeSpan, type Finding, type Piece } from './finding.ts';
import type { NameMask } from './name-mask.ts';
import { writeCodeTable, type CodeWords } from './write-table.ts';

/** What a report is written of. */
export interface ReportSource {
	readonly counts: LogCounts;
	/** What has to be said of the counts beside them; empty where nothing has. */
	readonly remark: string;
	readonly findings: readonly Finding[];
	/** What was read, a line for each file. */
	readonly files: readonly string[];
	readonly wordsOf: (code: string) => CodeWords;
}

/** How many codes the table of a report has. */
const mostCodes = 40;

/** A short report in Markdown: what was read, what to look at first with its queries, and the codes. */
export function writeReport({ counts, remark, findings, files, wordsOf }: ReportSource, mask: NameMask): string {
	const shown = counts.codes.slice(0, mostCodes);
	const rest = counts.codes.length - shown.length;
	return [
		'# Sign-in log',
		writeSummary(counts),
		...(remark === '' ? [] : [remark]),
		files.map((file) => `- ${escapeMarkdown(file)}`).join('\n'),
		'## What to look at first',
		...(findings.length === 0 ? ['Nothing stands out.'] : findings.map((finding) => writeFinding(finding, mask))),
		'## Codes',
		writeCodeTable('Markdown', shown, wordsOf),
		...(rest > 0 ? [`${count(rest, 'code')} more.`] : []),
		'',
	].join('\n\n');
}

/** What some rows hold, in one sentence. */
export function writeSummary(counts: LogCounts): string {
	const { rows, successes, codes, first, last } = counts;
	const failures = sumOf(codes, ({ kind }) => kind !== 'interrupt' && kind !== 'expected');
	const others = rows - successes - failures;
	const times = first === 0 ? '' : `, ${writeSpan({ first, last })} UTC`;
	return `${count(rows, 'sign-in row')}${times}: ${plural(successes, 'success', 'successes')}, ${plural(failures, 'row', 'rows')} with a failure, and ${plural(others, 'row', 'rows')} with an interruption or something expected, which is no fault.`;
}

function plural(number: number, one: string, many: string): string {
	return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

function sumOf(codes: readonly CodeCount[], isWanted: (code: CodeCount) => boolean): number {
	return codes.reduce((sum, code) => sum + (isWanted(code) ? code.count : 0), 0);
}

function writeFinding({ words, items, basis, limits, query }: Finding, mask: NameMask): string {
	const escaped = (pieces: readonly Piece[]): string =>
		pieces
			.map((piece) => (typeof piece === 'string' ? piece : escapeMarkdown(mask.write(piece.column, piece.text))))
			.join('');
	return [
		escaped(words),
		items.map((item) => `- ${escaped(item.words)}`).join('\n'),
		`Concluded from: ${basis}`,
		`Not known: ${limits}`,
		`\`\`\`kusto\n${mask.writeAll(query).replaceAll('```', '')}\n\`\`\``,
	].join('\n\n');
}
