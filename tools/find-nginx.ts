import { installPackage, isExecutable } from './find-program.ts';

const installed = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'];

/**
 * The path of nginx: `NGINX_PATH`, an installed one, else one that is installed now, which needs root and apt-get.
 * Throws with what to do when none is available.
 */
export function findNginx(): string {
	const named = process.env['NGINX_PATH'];
	if (named !== undefined && named !== '') {
		if (isExecutable(named)) return named;
		throw new Error(`NGINX_PATH: expected the path of nginx, received ${named}, which cannot be executed.`);
	}
	const found = installed.find(isExecutable);
	if (found !== undefined) return found;
	installPackage('nginx-light');
	const added = installed.find(isExecutable);
	if (added !== undefined) return added;
	throw new Error(
		'The tests of deploy/nginx.conf need nginx and none could be installed. Install it (Debian: apt-get install nginx-light; macOS: brew install nginx) or set NGINX_PATH to its executable.',
	);
}
