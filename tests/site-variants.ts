import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { siteVersion } from '../integrations/site-version.ts';

/** A second build of the site, with other settings than the one in `dist`. */
export interface SiteVariant {
	/** The folder that it is built into. */
	readonly dist: string;
	/** Its base path. */
	readonly base: string;
	readonly env: Readonly<Record<string, string>>;
}

/** The builds that tests need beside `dist`. */
export const siteVariants = {
	belowPath: variant('below-path', '/some/path', {}),
	nextVersion: variant('next-version', '/', { SITE_URL: 'https://next.example' }),
	withoutOffline: variant('without-offline', '/', { OFFLINE: 'off' }),
} as const satisfies Record<string, SiteVariant>;

function variant(name: string, base: string, env: Readonly<Record<string, string>>): SiteVariant {
	return { dist: `test-results/sites/${name}`, base, env: { ...env, BASE_PATH: base } };
}

/** Builds variants of the site, each into its own folder; one that was built from the same files stays. */
export function buildVariants(variants: readonly SiteVariant[]): void {
	for (const { dist, env } of variants) {
		const stamp = `${dist}.version`;
		const wanted = `${siteVersion()} ${JSON.stringify(env)}`;
		if (existsSync(stamp) && existsSync(dist) && readFileSync(stamp, 'utf8') === wanted) continue;
		rmSync(dist, { recursive: true, force: true });
		const { status, stderr } = spawnSync('node_modules/.bin/astro', ['build', '--outDir', resolve(dist)], {
			env: { ...process.env, ...env },
			encoding: 'utf8',
			shell: process.platform === 'win32',
		});
		if (status !== 0) throw new Error(`a build with ${JSON.stringify(env)} failed: ${stderr}`);
		writeFileSync(stamp, wanted);
	}
}
