import { listDropped } from '../logs/dropped-files.ts';
import type { LogPage } from '../logs/log-page.ts';
import type { LogFile } from '../logs/messages.ts';

/** Takes files or a pasted text of a sign-in log, and shows what they hold; what it needs is loaded when it is first used. */
class SignInLog extends HTMLElement {
	readonly #stop = new AbortController();
	#page: Promise<LogPage> | undefined;

	connectedCallback(): void {
		const on = <Name extends keyof HTMLElementEventMap>(
			name: Name,
			hear: (event: HTMLElementEventMap[Name]) => void,
		): void => {
			this.addEventListener(name, hear, { signal: this.#stop.signal });
		};
		on('change', ({ target }) => {
			if (target instanceof HTMLInputElement && target.type === 'file') this.#readFiles(target.files);
		});
		on('dragover', (event) => {
			event.preventDefault();
			this.toggleAttribute('data-over', true);
		});
		on('dragleave', () => {
			this.toggleAttribute('data-over', false);
		});
		on('drop', (event) => {
			event.preventDefault();
			this.toggleAttribute('data-over', false);
			if (event.dataTransfer) void this.#readDropped(event.dataTransfer);
		});
		on('paste', (event) => {
			if (!(event.target instanceof HTMLTextAreaElement)) return;
			// A long text is not laid out before it is read.
			event.preventDefault();
			const files = event.clipboardData?.files ?? null;
			if (files && files.length > 0) this.#readFiles(files);
			else this.#readText('Pasted text', event.clipboardData?.getData('text') ?? '');
		});
		on('click', ({ target }) => {
			if (!(target instanceof HTMLElement)) return;
			// The same file can be chosen again, such as one whose reading was cancelled.
			if (target instanceof HTMLInputElement && target.type === 'file') target.value = '';
			if (target.matches('[data-read]')) this.#readText('Written text', this.querySelector('textarea')?.value ?? '');
			if (target.matches('[data-sample]')) void this.#readSample();
		});
	}

	disconnectedCallback(): void {
		this.#stop.abort();
	}

	async #readDropped(transfer: DataTransfer): Promise<void> {
		this.#readFiles(await listDropped(transfer).catch(() => transfer.files));
	}

	#readFiles(list: Iterable<File> | null): void {
		const files = [...(list ?? [])].map((file): LogFile => ({ name: file.name, content: file }));
		if (files.length > 0) void this.#read(files);
	}

	#readText(name: string, text: string): void {
		if (text.trim() !== '') void this.#read([{ name, content: new Blob([text]) }]);
	}

	async #readSample(): Promise<void> {
		const { writeSampleLog } = await import('../logs/sample-log.ts');
		this.#readText('Sample with invented names', writeSampleLog());
	}

	async #read(files: readonly LogFile[]): Promise<void> {
		try {
			const page = await this.#load();
			await page.read(files);
		} catch {
			const status = this.querySelector('[data-status]');
			if (status) status.textContent = 'What reads a log could not be loaded. Check the connection and try again.';
		}
	}

	#load(): Promise<LogPage> {
		this.#page ??= import('../logs/log-page.ts')
			.then((module) => new module.LogPage(this, this.#stop.signal))
			.catch((error: unknown) => {
				this.#page = undefined;
				throw error;
			});
		return this.#page;
	}
}

customElements.define('sign-in-log', SignInLog);
