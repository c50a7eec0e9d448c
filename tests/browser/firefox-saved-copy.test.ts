import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { findFirefox } from '../../tools/find-firefox.ts';
import { updateScenarios } from './update-scenarios.ts';
import { downloadScenarios } from './download-scenarios.ts';
import { playScenarios } from './scenes.ts';
import { openFirefoxProfile } from './tab.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await puppeteer.launch({ browser: 'firefox', executablePath: findFirefox(), headless: true });
});
afterAll(() => browser.close());

describe('in Firefox', () => {
	playScenarios([...updateScenarios, ...downloadScenarios], () => openFirefoxProfile(browser));
});
