import { installPackage, isExecutable } from './find-program.ts';

const installed = [
	'/usr/bin/firefox-esr',
	'/usr/bin/firefox',
	'/snap/bin/firefox',
	'/Applications/Firefox.app/Contents/MacOS/firefox',
	'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * The path of a Firefox: `FIREFOX_PATH`, an installed one, else one that is installed now, which needs root and apt-get.
 * Throws with what to do when none is available.
 */
export function findFirefox(): string {
	const named = process.env['FIREFOX_PATH'];
	if (named !== undefined && named !== '') {
		if (isExecutable(named)) return named;
		throw new Error(`FIREFOX_PATH: expected the path of a browser, received ${named}, which cannot be executed.`);
	}
	const found = installed.find(isExecutable);
	if (found !== undefined) return found;
	installPackage('firefox-esr');
	const added = installed.find(isExecutable);
	if (added !== undefined) return added;
	throw new Error(
		'The tests in Firefox need Firefox and none could be installed. Install it (Debian: apt-get install firefox-esr) or set FIREFOX_PATH to its executable.',
	);
}
