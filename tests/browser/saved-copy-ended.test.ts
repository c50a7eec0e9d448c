import { afterAll, beforeAll, describe } from 'vitest';
import type { Browser } from 'playwright-core';
import { openChromiumProfile } from './chromium-profile.ts';
import { connectBrowser } from './connect-browser.ts';
import { playScenarios } from './scenes.ts';
import { endedWorker } from './shortage-scenarios.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await connectBrowser();
});
afterAll(() => browser.close());

describe('in Chromium', () => {
	playScenarios([endedWorker], () => openChromiumProfile(browser));
});
