import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { launchFirefox } from '../../tools/launch-firefox.ts';
import { openFirefoxProfile } from './firefox-profile.ts';
import { updateScenarios } from './update-scenarios.ts';
import { downloadScenarios } from './download-scenarios.ts';
import { playScenarios } from './scenes.ts';
import { endedWorker, fullStorage } from './shortage-scenarios.ts';

/** Lets tests end workers from a page of Firefox's own, and gives each site a fifth of 500 MB of storage, which can be filled. */
const settings = {
	args: ['--remote-allow-system-access', 'about:serviceworkers'],
	extraPrefsFirefox: { 'dom.quotaManager.temporaryStorage.fixedLimit': 500_000 },
};

let browser: Browser;
beforeAll(async () => {
	browser = await launchFirefox(settings);
});
afterAll(() => browser.close());

describe('in Firefox', () => {
	playScenarios([...updateScenarios, ...downloadScenarios, endedWorker, fullStorage], () =>
		openFirefoxProfile(browser),
	);
});
