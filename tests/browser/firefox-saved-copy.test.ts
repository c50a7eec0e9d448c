import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { launchFirefox } from '../../tools/launch-firefox.ts';
import { updateScenarios } from './update-scenarios.ts';
import { downloadScenarios } from './download-scenarios.ts';
import { playScenarios } from './scenes.ts';
import { openFirefoxProfile } from './tab.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launchFirefox();
});
afterAll(() => browser.close());

describe('in Firefox', () => {
	playScenarios([...updateScenarios, ...downloadScenarios], () => openFirefoxProfile(browser));
});
