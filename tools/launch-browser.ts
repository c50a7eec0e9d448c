import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

const quiet = [
	'--disable-gpu',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** Starts a headless browser that asks nothing of the network by itself; as root without the sandbox, which needs a user. */
export function launchBrowser(): Promise<Browser> {
	const isRoot = process.getuid?.() === 0;
	return chromium.launch({
		executablePath: findBrowser(),
		args: isRoot ? [...quiet, '--no-sandbox'] : quiet,
	});
}
