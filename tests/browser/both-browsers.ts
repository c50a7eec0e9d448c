import type { Browser as Chromium } from 'playwright-core';
import type { Browser as Firefox } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { launchFirefox } from '../../tools/launch-firefox.ts';
import { openChromiumProfile } from './chromium-profile.ts';
import { connectBrowser } from './connect-browser.ts';
import { openFirefoxProfile } from './firefox-profile.ts';
import type { Profile } from './tab.ts';

/** Both browsers by name, each with what opens a profile in it; they are open while the tests of a file run. */
export function useBothBrowsers(): readonly (readonly [name: string, openProfile: () => Promise<Profile>])[] {
	let chromium: Chromium;
	let firefox: Firefox;
	beforeAll(async () => {
		chromium = await connectBrowser();
		firefox = await launchFirefox();
	});
	afterAll(async () => {
		await chromium.close();
		await firefox.close();
	});
	return [
		['Chromium', () => openChromiumProfile(chromium)],
		['Firefox', () => openFirefoxProfile(firefox)],
	];
}
