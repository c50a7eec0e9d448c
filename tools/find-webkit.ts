import { globSync } from 'node:fs';
import { isExecutable } from './find-program.ts';

/** The paths of the programs that drive WebKit on a screen that nobody sees. */
export interface WebkitPrograms {
	readonly driver: string;
	readonly browser: string;
	readonly screen: string;
}

/**
 * The paths of Debian's or Ubuntu's WebKit with its driver, and of a screen for it. Throws with how to install them when
 * one is missing.
 */
export function findWebkit(): WebkitPrograms {
	return {
		driver: find('WebKitWebDriver', '/usr/bin/WebKitWebDriver'),
		browser: find('MiniBrowser', '/usr/lib/*/webkit*gtk-*/MiniBrowser'),
		screen: find('Xvfb', '/usr/bin/Xvfb'),
	};
}

function find(name: string, pattern: string): string {
	const found = globSync(pattern).sort().findLast(isExecutable);
	if (found !== undefined) return found;
	throw new Error(
		`The tests in WebKit need ${name}: expected it at ${pattern}, received no such program. Install it (Debian, Ubuntu: apt-get install webkit2gtk-driver xvfb); for other systems the driver does not exist.`,
	);
}
