import { count } from '../model/findings/finding.ts';
import { NameMask } from '../model/findings/name-mask.ts';
import { writeCodeQuery } from '../model/findings/write-query.ts';
import { writeReport, writeSummary } from '../model/findings/write-report.ts';
import { writeCodeTable, type CodeWords, type TableForm } from '../model/findings/write-table.ts';
import type { RowChoice } from '../model/sign-ins/choose-rows.ts';
import { createElement } from '../page/create-element.ts';
import { describeLoadingProblem } from '../page/loading-problem.ts';
import { fillChoice, isEmptyChoice, readChoice } from './choice-form.ts';
import { showCodes, showTime } from './codes-view.ts';
import { describeFile, showFiles } from './files-view.ts';
import { showFindings } from './findings-view.ts';
import { loadLogCodes, type LogCodes } from './load-codes.ts';
import { LogDesk } from './log-desk.ts';
import type { CountedLog, LogFile, LogProgress, ReadLog } from './messages.ts';
import { copyText } from './sentence.ts';
import { showTimeLine } from './time-line-view.ts';

/** How long a reader may pause while typing before the rows are filtered, in milliseconds. */
const typingPause = 250;

/** Reads files into the report of a page, and filters and copies it. */
export class LogPage {
	readonly #host: HTMLElement;
	readonly #desk = new LogDesk();
	#reading = new AbortController();
	#read: ReadLog | undefined;
	#counted: CountedLog | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param signal ends everything, and forgets the rows */
	constructor(host: HTMLElement, signal: AbortSignal) {
		this.#host = host;
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
			this.#part('findings').replaceChildren(...showFindings(read.findings, (choice) => void this.#showRows(choice)));
			await this.#apply(codes);
			this.#part('report').hidden = false;
			this.#say(`Read. ${count(read.findings.length, 'thing')} to look at first.`);
		} catch (error) {
			if (signal.aborted) return;
			this.#say(...(await describeProblem(error)));
		} finally {
			if (!signal.aborted) this.#part('progress').hidden = true;
		}
	}

	#press(target: HTMLElement): void {
		if (target.matches('[data-cancel]')) this.#cancel();
		const button = target.closest<HTMLElement>('[data-copy]');
		if (button) void this.#copy(button);
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
		for (const part of table?.querySelectorAll('tbody') ?? []) part.remove();
		table?.append(...showCodes(counts, codes));
	}

	#showRowsOf({ counts, rows }: CountedLog): void {
		this.#part('row-count').textContent =
			counts.rows > rows.length
				? `The first ${rows.length} of ${counts.rows.toLocaleString('en')} rows, in the order of the files`
				: count(rows.length, 'row');
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
		const { counts } = this.#counted ?? {};
		if (!counts || !this.#read) return;
		const codes = await loadLogCodes();
		const wordsOf = (code: string): CodeWords => codes.find(code) ?? { title: '', kind: '', credential: '' };
		const form = button.dataset['copy'] ?? '';
		const numbers = counts.codes.filter(({ code }) => /^\d+$/.test(code)).map(({ code }) => code);
		if (form === 'KQL') return copyText(writeCodeQuery(numbers, counts.first), button);
		if (form !== 'report') return copyText(writeCodeTable(form as TableForm, counts.codes, wordsOf), button);
		const isMasked = this.#host.querySelector<HTMLInputElement>('[name="mask"]')?.checked !== false;
		const files = this.#read.files.map((file, place) =>
			describeFile(isMasked ? { ...file, name: `file ${place + 1}` } : file),
		);
		const mask = new NameMask(isMasked ? 'masked' : 'plain');
		return copyText(writeReport({ counts, findings: this.#read.findings, files, wordsOf }, mask), button);
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
