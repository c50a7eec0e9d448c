import { afterAll, beforeAll, describe } from 'vitest';
import { findWebkit } from '../../tools/find-webkit.ts';
import { downloadScenarios } from './download-scenarios.ts';
import { playScenarios } from './scenes.ts';
import { updateScenarios } from './update-scenarios.ts';
import { openScreen, openWebkitProfile, type Screen } from './webkit-profile.ts';

const programs = findWebkit();
let screen: Screen;
beforeAll(async () => {
	screen = await openScreen(programs);
});
afterAll(() => {
	screen.close();
});

describe('in WebKit', () => {
	playScenarios([...updateScenarios, ...downloadScenarios], () => openWebkitProfile(programs, screen));
});
