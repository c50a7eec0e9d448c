import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a built site says of itself. */
export interface BuiltSite {
	/** The address of its host. */
	readonly site: string;
	readonly base: string;
	readonly version: string;
	/** The script that runs before the first paint. */
	readonly choices: string;
	readonly indexScript: string;
	/** An SVG. */
	readonly icon: string;
}

/** Reads what a built site says of itself, so that the file fits it, however it was built. */
export async function readSite(dist: string): Promise<BuiltSite> {
	const home = await readFile(join(dist, 'index.html'), 'utf8');
	const address = new URL(find(home, /<link rel="canonical" href="([^"]+)"/));
	const [version = ''] = await readdir(join(dist, 'search-index'));
	return {
		site: address.origin,
		base: address.pathname,
		version,
		choices: find(home, /<script>([^<]+)<\/script>/),
		indexScript: await readFile(join(dist, 'search-index', version, 'pagefind.js'), 'utf8'),
		icon: await readFile(join(dist, 'favicon.svg'), 'utf8'),
	};
}

function find(home: string, pattern: RegExp): string {
	const found = pattern.exec(home)?.[1];
	if (found === undefined) throw new Error(`single file: expected ${String(pattern)} in index.html`);
	return found;
}
