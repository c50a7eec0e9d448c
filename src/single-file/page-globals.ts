import { openFiles } from './files.ts';
import { goOn } from './kept-pages.ts';
import { hashOf, pathOf, readAddress } from './page-address.ts';
import { sayDamaged } from './say-damaged.ts';
import { beginEntry, keepEntry } from './page-history.ts';

/**
 * What the site's scripts find in place of the browser's own functions of the same names: this file's address has the
 * site's behind its `#`, and its files are in it. `integrations/single-file/build-script.ts` puts them in.
 * @public
 */
export const location = {
	get href(): string {
		return readAddress().href;
	},
	get origin(): string {
		return readAddress().origin;
	},
	get pathname(): string {
		return readAddress().pathname;
	},
	get search(): string {
		return readAddress().search;
	},
	get hash(): string {
		return readAddress().hash;
	},
	assign(address: string): void {
		window.location.assign(hashOf(address));
	},
	replace(address: string): void {
		window.location.replace(hashOf(address));
	},
	reload(): void {
		window.location.reload();
	},
};

/**
 * The history of the tab, whose entries have their places, see `page-history.ts`.
 * @public
 */
export const history = {
	get state(): unknown {
		return window.history.state as unknown;
	},
	pushState(state: object | null, _: string, address: string | URL): void {
		beginEntry(state, hashOf(address));
	},
	replaceState(state: object | null, _: string, address?: string | URL): void {
		keepEntry(state, hashOf(address ?? readAddress()));
	},
};

/**
 * Opens an address of the site in a new tab.
 * @public
 */
export function open(address: string, target: string, features: string): void {
	window.open(hashOf(address), target, features);
}

/**
 * Answers from the files in this page, and asks nothing of a network; nothing comes after the notice of a damage.
 * @public
 */
export function fetch(address: string): Promise<Response> {
	try {
		const bytes = openFiles().read(pathOf(new URL(address, readAddress())));
		return Promise.resolve(bytes ? new Response(bytes) : new Response(null, { status: 404 }));
	} catch (error) {
		sayDamaged(error);
		return new Promise(() => undefined);
	}
}

/**
 * Defines elements that go on while the page is kept that they are in.
 * @public
 */
export const customElements = {
	define(name: string, element: CustomElementConstructor): void {
		window.customElements.define(name, goOn(element));
	},
	get(name: string): CustomElementConstructor | undefined {
		return window.customElements.get(name);
	},
};

/** What is sent to a worker that reads files. */
interface SentFiles {
	readonly files: readonly { readonly content: Blob }[];
}

/**
 * A worker of the one kind that Chromium starts for a page from a disk. It is sent the bytes of files, because WebKit lets
 * a worker of such a page read no file.
 * @public
 */
export class Worker extends window.Worker {
	constructor(address: string) {
		super(address, { type: 'classic' });
	}

	override postMessage(message: object): void {
		if ('files' in message) void this.#send(message as SentFiles);
		else super.postMessage(message);
	}

	async #send(message: SentFiles): Promise<void> {
		try {
			const reading = message.files.map(async (file) => ({ ...file, content: await file.content.arrayBuffer() }));
			super.postMessage({ ...message, files: await Promise.all(reading) });
		} catch {
			this.dispatchEvent(new Event('error'));
		}
	}
}
