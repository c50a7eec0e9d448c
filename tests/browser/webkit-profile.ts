import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import type { WebkitPrograms } from '../../tools/find-webkit.ts';
import { recordStates, waitFor, type Profile, type Tab } from './tab.ts';
import { openSession, type WebkitSession } from './webkit-session.ts';

/** A screen that nobody sees, for browsers that cannot do without one. */
export interface Screen {
	/** What `DISPLAY` is for programs that draw on it. */
	readonly name: string;
	readonly close: () => void;
}

/** Starts a screen with a free number. */
export async function openScreen({ screen }: WebkitPrograms): Promise<Screen> {
	const program = spawn(screen, ['-displayfd', '1', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
	const number = await new Promise<string>((done, fail) => {
		program.stdout.setEncoding('utf8').once('data', (text: string) => {
			done(text.trim());
		});
		program.once('exit', (status) => {
			fail(new Error(`${screen}: expected a screen, received the end with status ${String(status)}`));
		});
	});
	return { name: `:${number}`, close: () => program.kill() };
}

/** Opens a profile of WebKit, which is a browser of its own: a driver has one at a time, and it keeps nothing. */
export async function openWebkitProfile(programs: WebkitPrograms, screen: Screen): Promise<Profile> {
	const port = await findFreePort();
	const driver = spawn(programs.driver, [`--port=${port}`], {
		stdio: 'ignore',
		// As root there is no sandbox to be had; without a graphics card the processor draws.
		env: { ...process.env, DISPLAY: screen.name, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
	});
	try {
		const session = await openSession(`http://127.0.0.1:${port}`, programs);
		return {
			openTab: () => openWindow(session),
			// The end of its driver ends the browser.
			close: async () => {
				await session.close().finally(() => driver.kill());
			},
		};
	} catch (error) {
		driver.kill();
		throw error;
	}
}

async function openWindow(session: WebkitSession): Promise<Tab> {
	const window = await session.openWindow();
	return {
		goto: async (address) => {
			await session.run(window, leavePage, undefined);
			await session.open(window, address);
			await waitFor(
				() => watchPage(session, window),
				(progress) => progress === 'complete',
			);
		},
		evaluate: (act, given) => session.run(window, act, given),
		close: () => session.closeWindow(window),
	};
}

/** WebDriver runs nothing before the scripts of a page, so what it shows is kept as soon as anything can be run. */
async function watchPage(session: WebkitSession, window: string): Promise<string> {
	const progress = await session.run(window, readProgress, undefined);
	if (progress !== 'left') await session.run(window, recordStates, undefined);
	return progress;
}

/** Marks the page that a tab is about to leave. */
function leavePage(): void {
	document.documentElement.dataset['isLeft'] = '';
}

/** How far the page has loaded, or that the one before it is still there. */
function readProgress(): string {
	return document.documentElement.dataset['isLeft'] === undefined ? document.readyState : 'left';
}

async function findFreePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	await new Promise((done) => server.close(done));
	return port;
}
