import { ignoredReasons, unreadReasons, type Unread } from '../model/logs/unread-reasons.ts';
import type { LogEnd } from '../model/logs/log-reader.ts';
import { count } from '../model/findings/finding.ts';
import { createElement } from '../page/create-element.ts';
import type { ReadLog } from './messages.ts';

const dateWords: Readonly<Record<LogEnd['dateOrder'], string>> = {
	plain: '',
	'day-first': 'Dates were read with the day first, as one above 12 tells. ',
	'month-first': '',
	unsure: 'Dates such as 3/11/2026 were read with the month first; no date of the file tells. ',
	mixed:
		'Some dates have the day first and some the month; those that could be either were read with the month first. ',
};

/** A file in one line: what it was read as, and how many rows it has. */
export function describeFile({ name, source, rows, unread }: ReadLog['files'][number]): string {
	const missing = sumOf(unread, (one) => !ignoredReasons.has(one.reason));
	return `${name}: ${source}, ${count(rows, 'row')}, ${missing === 0 ? 'all understood' : `${missing.toLocaleString('en')} not understood`}`;
}

/** What was read of each file, and what was not, with the reason and the first such row. */
export function showFiles(files: ReadLog['files']): HTMLElement {
	return createElement('ul', { class: 'files' }, ...files.map(showFile));
}

function showFile(file: ReadLog['files'][number]): HTMLElement {
	const page = file.hasMore ? 'It is one page of several, as it says itself. ' : '';
	const notes = `${dateWords[file.dateOrder]}${page}`.trim();
	return createElement(
		'li',
		{},
		describeFile(file),
		...(notes === '' ? [] : [createElement('p', {}, notes)]),
		...(file.unread.length === 0 ? [] : [createElement('ul', {}, ...file.unread.map(showUnread))]),
	);
}

function showUnread({ reason, count: rows, firstRow }: Unread): HTMLElement {
	const where =
		rows === 1 ? `row ${firstRow.toLocaleString('en')}` : `the first is row ${firstRow.toLocaleString('en')}`;
	return createElement(
		'li',
		{ 'data-unread': reason, 'data-unread-rows': String(rows) },
		`${count(rows, 'row')} (${where}): ${unreadReasons[reason]}`,
	);
}

function sumOf(unread: readonly Unread[], isWanted: (one: Unread) => boolean): number {
	return unread.reduce((sum, one) => sum + (isWanted(one) ? one.count : 0), 0);
}
