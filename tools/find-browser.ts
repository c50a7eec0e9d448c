import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { installPackage, isExecutable, isPackageKnown } from './find-program.ts';

const installed = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chrome or Chromium: `CHROME_PATH`, an installed one, Playwright's own, else one that is installed now.
 * Throws with what to do when none is available.
 */
export function findBrowser(): string {
	return findNamed() ?? firstPresent() ?? installBrowser();
}

/**
 * The path of the browser for tests: `CHROME_PATH`, else Debian's headless shell, which is installed where that can be
 * done at once, else what `findBrowser` gives. A whole browser takes twice as long, for windows that nobody sees.
 */
export function findTestBrowser(): string {
	const present = findNamed() ?? findHeadlessShell();
	if (present !== undefined) return present;
	if (firstPresent() === undefined || isPackageKnown('chromium-headless-shell'))
		installPackage('chromium-headless-shell');
	return findHeadlessShell() ?? findBrowser();
}

function findNamed(): string | undefined {
	const named = process.env['CHROME_PATH'] ?? '';
	if (named === '') return undefined;
	if (isExecutable(named)) return named;
	throw new Error(`CHROME_PATH: expected the path of a browser, received ${named}, which cannot be executed.`);
}

/** The path of Debian's headless shell, a Chromium without windows of its own to draw; nothing when it is not installed. */
export function findHeadlessShell(): string | undefined {
	const shell = '/usr/bin/chromium-headless-shell';
	return isExecutable(shell) ? shell : undefined;
}

function firstPresent(): string | undefined {
	return [...installed, chromium.executablePath()].find(isExecutable);
}

function installBrowser(): string {
	const words = ['node_modules/playwright-core/cli.js', 'install', 'chromium'];
	console.log(`No browser found; running ${process.execPath} ${words.join(' ')}`);
	spawnSync(process.execPath, words, { stdio: 'inherit', timeout: 600_000 });
	if (firstPresent() === undefined) installPackage('chromium');
	const found = firstPresent();
	if (found !== undefined) return found;
	throw new Error(
		'The browser tests need Chrome or Chromium and none could be installed. Install one (Debian: apt-get install chromium; any system: npx playwright-core install chromium) or set CHROME_PATH to its executable.',
	);
}
