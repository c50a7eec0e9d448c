import type { WebkitPrograms } from '../../tools/find-webkit.ts';
import { longestWait } from '../longest-wait.ts';
import { waitFor } from './tab.ts';

/** A WebKit that takes commands of the WebDriver protocol, each for one of its windows. */
export class WebkitSession {
	readonly #address: string;
	#last: Promise<unknown> = Promise.resolve();

	/** @param address where the driver takes the commands of the session */
	constructor(address: string) {
		this.#address = address;
	}

	/** Opens a window and gives back its name. */
	async openWindow(): Promise<string> {
		const opened = await this.#queue(() => this.#send('POST', '/window/new', { type: 'window' }));
		return (opened as { readonly handle: string }).handle;
	}

	/** Opens an address in a window, and does not wait for the page. */
	async open(window: string, address: string): Promise<void> {
		await this.#tell(window, 'POST', '/url', { url: address });
	}

	/** Runs a function in a window, and gives back what it gives. */
	async run<Given, Result>(
		window: string,
		act: (given: Given) => Result | Promise<Result>,
		given: Given,
	): Promise<Result> {
		const script = `const [given, done] = arguments;
			Promise.resolve(given[0]).then(${String(act)}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
		const answer = await this.#tell(window, 'POST', '/execute/async', { script, args: [[given ?? null]] });
		const { value, error } = answer as { readonly value?: Result; readonly error?: string };
		if (error !== undefined) throw new Error(error);
		return value as Result;
	}

	/** Closes a window. */
	async closeWindow(window: string): Promise<void> {
		await this.#tell(window, 'DELETE', '/window');
	}

	/** Closes the browser. */
	async close(): Promise<void> {
		await this.#send('DELETE', '');
	}

	/** A command goes to the window that was chosen last, so commands wait for each other. */
	#tell(window: string, method: string, command: string, body?: object): Promise<unknown> {
		return this.#queue(async () => {
			await this.#send('POST', '/window', { handle: window });
			return this.#send(method, command, body);
		});
	}

	#send(method: string, command: string, body?: object): Promise<unknown> {
		return send(method, this.#address + command, body);
	}

	#queue<Result>(act: () => Promise<Result>): Promise<Result> {
		const done = this.#last.then(act);
		this.#last = done.catch(() => undefined);
		return done;
	}
}

/** Starts a WebKit through the driver at an address, as soon as it answers there. */
export async function openSession(driver: string, { browser }: WebkitPrograms): Promise<WebkitSession> {
	await waitFor(
		() => send('GET', `${driver}/status`),
		() => true,
	);
	const wanted = {
		// With a strategy that waits, a page whose files never come takes no command.
		pageLoadStrategy: 'none',
		timeouts: { script: longestWait },
		'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
	};
	const session = await send('POST', `${driver}/session`, { capabilities: { alwaysMatch: wanted } });
	return new WebkitSession(`${driver}/session/${(session as { readonly sessionId: string }).sessionId}`);
}

async function send(method: string, address: string, body?: object): Promise<unknown> {
	const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
	const { value } = (await response.json()) as { readonly value: unknown };
	if (!response.ok) throw new Error(`${method} ${address}: ${JSON.stringify(value)}`);
	return value;
}
