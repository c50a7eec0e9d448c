import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox } from './find-firefox.ts';

/** Starts a headless Firefox. Nobody watches it: drawing sixty times a second took a quarter of its time. */
export function launchFirefox(): Promise<Browser> {
	return puppeteer.launch({
		browser: 'firefox',
		executablePath: findFirefox(),
		headless: true,
		extraPrefsFirefox: { 'layout.frame_rate': 10 },
	});
}
