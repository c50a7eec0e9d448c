import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { connectBrowser } from './connect-browser.ts';
import { playScenarios } from './scenes.ts';
import { openChromiumProfile } from './tab.ts';
import { updateScenarios } from './update-scenarios.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await connectBrowser();
});
afterAll(() => browser.close());

describe('in Chromium', () => {
	playScenarios(updateScenarios, () => openChromiumProfile(browser));
});
