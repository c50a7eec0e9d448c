import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

/** Whether a path is a file that may be executed. */
export function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Whether apt-get has heard of a package, without asking the network. */
export function isPackageKnown(name: string): boolean {
	return spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;
}

/** Installs a package of Debian or Ubuntu and says so; does nothing where only root may and we are not. */
export function installPackage(name: string): void {
	if (process.getuid?.() !== 0) return;
	for (const words of [['update'], ['install', '--yes', '--no-install-recommends', name]]) {
		console.log(`No ${name} found; running apt-get ${words.join(' ')}`);
		spawnSync('apt-get', words, {
			stdio: 'inherit',
			timeout: 300_000,
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		});
	}
}
