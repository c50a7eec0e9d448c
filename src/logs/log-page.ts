import { count } from '../model/findings/finding.ts';
import { NameMask } from '../model/findings/name-mask.ts';
import { writeCodeQuery } from '../model/findings/write-query.ts';
import { writeReport, writeSummary } from '../model/findings/write-report.ts';
import { writeCodeTable, type CodeWords, type TableForm } from '../model/findings/write-table.ts';
import type { RowChoice } from '../model/sign-ins/choose-rows.ts';
import type { CodeCount } from '../model/sign-ins/count-codes.ts';
import { createElement } from '../page/create-element.ts';
import { describeLoadingProblem } from '../page/loading-problem.ts';
import { SortedHeads } from '../page/sorted-heads.ts';
import { fillChoice, isEmptyChoice, readChoice } from './choice-form.ts';
import { showCodes, showSorted, showTime } from './codes-view.ts';
import { describeFile, showFiles } from './files-view.ts';
import { showFindings } from './findings-view.ts';
import { loadLogCodes, type LogCodes } from './load-codes.ts';
import { LogDesk } from './log-desk.ts';
import type { CountedLog, LogFile, LogProgress, ReadLog } from './messages.ts';
import { saveText } from './save-text.ts';
import { copyText } from './sentence.ts';
import { sortCodes } from './sort-codes.ts';
import { showTimeLine } from './time-line-view.ts';

/** How long a reader may pause while typing before the rows are filtered, in milliseconds. */
const typingPause = 250;

/** Reads files into the report of a page, and filters, sorts, copies and saves it. */
export class LogPage {
	readonly #host: HTMLElement;
	readonly #desk = new LogDesk();
	readonly #heads: SortedHeads;
	#reading = new AbortController();
	#read: ReadLog | undefined;
	#counted: CountedLog | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param signal ends everything, and forgets the rows */
	constructor(host: HTMLElement, signal: AbortSignal) {
		this.#host = host;
		this.#heads = new SortedHeads(host);
		this.#heads.listen(
			signal,
			() => '',
			() => void this.#sort(),
		);
		const on = (name: string, hear: (event: Event) => void): void => {
			host.addEventListener(name, hear, { signal });
		};
		on('click', ({ target }) => {
			if (target instanceof HTMLElement) this.#press(target);
		});
		on('input', ({ target }) => {
			if (target instanceof Element && this.#form?.contains(target) === true) this.#applySoon(typingPause);
		});
		on('reset', () => {
			this.#heads.sort = '';
			// The fields are empty only after the event.
			this.#applySoon(0);
		});
		signal.addEventListener('abort', () => {
			this.#reading.abort();
			this.#desk.close();
		});
	}

	/** Reads files in place of those read before. */
	async read(files: readonly LogFile[]): Promise<void> {
		this.#reading.abort();
		this.#reading = new AbortController();
		const { signal } = this.#reading;
		const total = files.reduce((sum, { content }) => sum + content.size, 0);
		this.#read = undefined;
		this.#part('report').hidden = true;
		this.#part('progress').hidden = false;
		this.#tell({ kind: 'progress', bytes: 0, rows: 0 }, total);
		this.#say('Reading…');
		try {
			const codes = await loadLogCodes();
			const read = await this.#desk.read(files, signal, (progress) => {
				this.#tell(progress, total);
			});
			this.#read = read;
			this.#form?.reset();
			this.#part('files').replaceChildren(showFiles(read.files));
			const show = (choice: RowChoice): void => void this.#showRows(choice);
			this.#part('findings').replaceChildren(
				...(countRead(read) === 0 ? [createElement('p', {}, nothingRead)] : showFindings(read.findings, show)),
			);
			await this.#apply(codes);
			this.#part('report').hidden = false;
			this.#say(describeFound(read));
		} catch (error) {
			if (signal.aborted) return;
			this.#say(...(await describeProblem(error)));
		} finally {
			if (!signal.aborted) this.#part('progress').hidden = true;
		}
	}

	#press(target: HTMLElement): void {
		if (target.matches('[data-cancel]')) this.#cancel();
		if (target.matches('[data-group]')) void this.#group();
		const copying = target.closest<HTMLElement>('[data-copy]');
		if (copying) void this.#copy(copying);
		const saving = target.closest<HTMLElement>('[data-save]');
		if (saving) void this.#save(saving);
	}

	#cancel(): void {
		this.#reading.abort();
		this.#part('progress').hidden = true;
		this.#say('Cancelled. Nothing of the files is kept.');
		this.#host.querySelector<HTMLElement>('input[type="file"]')?.focus();
	}

	/** Filters when the reader has stopped typing. */
	#applySoon(delay: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			if (this.#read) void loadLogCodes().then((codes) => this.#apply(codes));
		}, delay);
	}

	/** Counts the rows that the form asks for, and shows what they hold, in parts between which the page can answer. */
	async #apply(codes: LogCodes): Promise<void> {
		const form = this.#form;
		if (!form) return;
		const choice = readChoice(form);
		const counted = await this.#desk.count(choice);
		this.#counted = counted;
		for (const show of [
			() => {
				this.#showCounts(counted, choice);
			},
			() => {
				this.#showCodes(counted, codes);
			},
			() => {
				this.#showRowsOf(counted);
			},
		]) {
			// A newer choice shows its own.
			if (this.#counted === counted) show();
			await new Promise((done) => setTimeout(done));
		}
	}

	#showCounts({ counts }: CountedLog, choice: RowChoice): void {
		this.#part('summary').textContent = writeSummary(counts);
		this.#part('time-line').replaceChildren(...showTimeLine(counts));
		this.#part('count').textContent = isEmptyChoice(choice)
			? `${count(counts.codes.length, 'code')} in all rows`
			: `${count(counts.rows, 'row')} fit, ${count(counts.codes.length, 'code')}`;
	}

	#showCodes({ counts }: CountedLog, codes: LogCodes): void {
		const table = this.#host.querySelector('[data-code-list]');
		const { sort } = this.#heads;
		for (const part of table?.querySelectorAll('tbody') ?? []) part.remove();
		const sorted = sortCodes(counts.codes, sort, wordsIn(codes));
		table?.append(...(sort === '' ? showCodes(counts, codes) : showSorted(sorted, counts, codes)));
		this.#heads.mark('');
		this.#part('grouping').hidden = sort === '';
	}

	/** Shows the codes in the order that was asked for last. */
	async #sort(): Promise<void> {
		const codes = await loadLogCodes();
		if (this.#counted) this.#showCodes(this.#counted, codes);
	}

	/** Groups the codes by kind as at first; the button that was pressed is gone. */
	async #group(): Promise<void> {
		this.#heads.sort = '';
		await this.#sort();
		this.#host.querySelector<HTMLElement>('[data-sort]')?.focus();
	}

	#showRowsOf({ counts, rows }: CountedLog): void {
		this.#part('row-count').textContent =
			counts.rows > rows.length
				? `The newest ${rows.length} of ${counts.rows.toLocaleString('en')} rows of all files`
				: `${count(rows.length, 'row')} of all files, the newest first`;
		this.#part('rows').replaceChildren(...rows.map(showRow));
	}

	/** Shows the rows behind a line, and leads to them. */
	async #showRows(choice: RowChoice): Promise<void> {
		const form = this.#form;
		if (!form) return;
		fillChoice(form, choice);
		await this.#apply(await loadLogCodes());
		this.#part('row-heading').focus();
	}

	async #copy(button: HTMLElement): Promise<void> {
		const text = await this.#write(button.dataset['copy'] ?? '');
		if (text !== undefined) await copyText(text, button);
	}

	async #save({ dataset }: HTMLElement): Promise<void> {
		const { save = '', file = '' } = dataset;
		const text = await this.#write(save);
		// A sheet takes a table without this mark for one of an older alphabet.
		if (text !== undefined) saveText(save === 'CSV' ? `\ufeff${text}` : text, file);
	}

	/** What is shown, as a text: the table in one of its forms, in the order of its rows, its query, or a report. */
	async #write(form: string): Promise<string | undefined> {
		const { counts } = this.#counted ?? {};
		if (!counts || !this.#read) return undefined;
		const codes = await loadLogCodes();
		const wordsOf = wordsIn(codes);
		const sorted = sortCodes(counts.codes, this.#heads.sort, wordsOf);
		if (form === 'KQL') return writeCodeQuery(listNumbers(sorted, codes), counts.first);
		if (form !== 'report') return writeCodeTable(form as TableForm, sorted, wordsOf);
		const isMasked = this.#host.querySelector<HTMLInputElement>('[name="mask"]')?.checked !== false;
		const files = this.#read.files.map((file, place) =>
			describeFile(isMasked ? { ...file, name: `file ${place + 1}` } : file),
		);
		const mask = new NameMask(isMasked ? 'masked' : 'plain');
		const remark = this.#form && !isEmptyChoice(readChoice(this.#form)) ? filtered : '';
		return writeReport({ counts, remark, findings: this.#read.findings, files, wordsOf }, mask);
	}

	#tell({ bytes, rows }: LogProgress, total: number): void {
		const share = total === 0 ? 1 : bytes / total;
		const bar = this.#host.querySelector('progress');
		if (bar) bar.value = share;
		this.#part('told').textContent = `${Math.floor(share * 100)} %, ${count(rows, 'row')}`;
	}

	/** Says something below the fields, also to screen readers. */
	#say(...words: readonly (string | Node)[]): void {
		this.#part('status').replaceChildren(...words);
	}

	get #form(): HTMLFormElement | null {
		return this.#host.querySelector('form');
	}

	#part(name: string): HTMLElement {
		const part = this.#host.querySelector<HTMLElement>(`[data-${name}]`);
		if (!part) throw new Error(`sign-in-log: expected an element with data-${name}`);
		return part;
	}
}

/** What a report says where the reader asked for some rows. */
const filtered =
	'Counted are the rows that a filter left. What to look at first is from all rows of the files, as nothing was filtered.';

/** The numbers of codes, also of those for which the log has a symbol; what has none cannot be asked for. */
function listNumbers(sorted: readonly CodeCount[], codes: LogCodes): readonly string[] {
	const ids = sorted.flatMap(({ code }) => codes.find(code)?.id ?? (/^\d+$/.test(code) ? code : []));
	return [...new Set(ids)];
}

/** What is said in the place of findings where no row is a sign-in. */
const nothingRead = 'No row was read as a sign-in, so nothing can be said.';

/** How many rows of the files are sign-ins. */
function countRead({ files }: ReadLog): number {
	return files.reduce((sum, { rows, unread }) => unread.reduce((rest, one) => rest - one.count, sum + rows), 0);
}

/** How many things are to be looked at first, and how many stand out that are ordinary. */
function describeFound(read: ReadLog): string {
	if (countRead(read) === 0) return 'Read. No sign-in was found; below is what was read, and why.';
	const { findings } = read;
	const first = findings.filter(({ weight }) => weight === 'first').length;
	const ordinary = findings.length - first;
	return `Read. ${count(first, 'thing')} to look at first${ordinary === 0 ? '' : `, and ${ordinary} that ${ordinary === 1 ? 'is' : 'are'} ordinary`}.`;
}

/** What is said of a code in words. */
function wordsIn(codes: LogCodes): (code: string) => CodeWords {
	return (code) => codes.find(code) ?? { title: '', kind: '', credential: '' };
}

function showRow({ time, code, user, app, address }: CountedLog['rows'][number]): HTMLElement {
	const cells = [
		['Code', code === '0' ? '0 (success)' : code],
		['User', user],
		['App', app],
		['Address', address],
	] as const;
	return createElement(
		'tr',
		{},
		createElement('th', { scope: 'row' }, showTime(time) || 'no time'),
		...cells.map(([label, text]) => createElement('td', { 'data-label': label }, text)),
	);
}

async function describeProblem(error: unknown): Promise<readonly (string | Node)[]> {
	if (error instanceof Error && error.name === 'NoWorkerError')
		return ['This browser does not let the page run a worker, which reading a log needs.'];
	if (error instanceof Error && error.message.startsWith('log worker'))
		return ['The file could not be read. It may have been moved, or need more memory than the browser gives.'];
	return describeLoadingProblem('What reads a log could not be loaded. Check the connection and try again.');
}
