import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';
import { longestWait } from '../longest-wait.ts';

/** Connects to the browser that all files share; closing the connection closes the contexts that were opened over it. */
export async function connectBrowser(): Promise<Browser> {
	const browser = await chromium.connect(inject('browserAddress'));
	browser.on('context', (context) => {
		context.setDefaultTimeout(longestWait);
	});
	return browser;
}
