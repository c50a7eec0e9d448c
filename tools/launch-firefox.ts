import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { findFirefox } from './find-firefox.ts';

/**
 * Starts a headless Firefox. Nobody watches it: drawing sixty times a second took a quarter of its time.
 * @param settings arguments and preferences beside those that every test needs
 */
export function launchFirefox(settings: Pick<LaunchOptions, 'args' | 'extraPrefsFirefox'> = {}): Promise<Browser> {
	return puppeteer.launch({
		...settings,
		browser: 'firefox',
		executablePath: findFirefox(),
		headless: true,
		extraPrefsFirefox: { 'layout.frame_rate': 10, ...settings.extraPrefsFirefox },
	});
}
