import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

const installed = [
	'/usr/bin/firefox-esr',
	'/usr/bin/firefox',
	'/snap/bin/firefox',
	'/Applications/Firefox.app/Contents/MacOS/firefox',
	'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * The path of a Firefox: `FIREFOX_PATH`, an installed one, else one that is installed now, which needs root and apt-get;
 * nothing when none can be had. Throws when `FIREFOX_PATH` names none.
 */
export function findFirefox(): string | undefined {
	const named = process.env['FIREFOX_PATH'];
	if (named !== undefined && named !== '') {
		if (isExecutable(named)) return named;
		throw new Error(`FIREFOX_PATH: expected the path of a browser, received ${named}, which cannot be executed.`);
	}
	return installed.find(isExecutable) ?? installFirefox();
}

function installFirefox(): string | undefined {
	if (process.getuid?.() !== 0) return undefined;
	for (const words of [['update'], ['install', '--yes', '--no-install-recommends', 'firefox-esr']]) {
		console.log(`No Firefox found; running apt-get ${words.join(' ')}`);
		spawnSync('apt-get', words, { stdio: 'inherit', timeout: 300_000 });
	}
	return installed.find(isExecutable);
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
