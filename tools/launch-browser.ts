import { chromium, type Browser, type BrowserServer } from 'playwright-core';
import { findBrowser, findTestBrowser } from './find-browser.ts';

const quiet = [
	'--disable-gpu',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// Nothing is drawn by a graphics processor, so what would draw needs no process of its own.
	'--in-process-gpu',
	// A page takes the process of the one before in its context: starting one takes longer than most pages.
	'--renderer-process-limit=1',
];

/** Starts a headless browser that asks nothing of the network by itself; as root without the sandbox, which needs a user. */
export function launchBrowser(): Promise<Browser> {
	return chromium.launch(describeLaunch(findBrowser()));
}

/** Starts the browser for tests, to which several processes connect at its `wsEndpoint()`. */
export function launchBrowserServer(): Promise<BrowserServer> {
	return chromium.launchServer(describeLaunch(findTestBrowser()));
}

function describeLaunch(executablePath: string): { readonly executablePath: string; readonly args: string[] } {
	const isRoot = process.getuid?.() === 0;
	return { executablePath, args: isRoot ? [...quiet, '--no-sandbox'] : quiet };
}
