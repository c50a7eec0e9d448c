import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';

/** Connects to the browser that all files share; closing the connection closes the contexts that were opened over it. */
export function connectBrowser(): Promise<Browser> {
	return chromium.connect(inject('browserAddress'));
}
