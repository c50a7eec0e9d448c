import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { siteVersion } from '../integrations/site-version.ts';
import { copyProject } from '../tools/project-copy.ts';
import { keepCodes, listSmallCodes } from './small-content.ts';

/** A build beside the one in `dist`: with few codes, and other settings. */
export interface SiteVariant {
	/** The folder that it is built into. */
	readonly dist: string;
	/** Its base path. */
	readonly base: string;
	readonly env: Readonly<Record<string, string>>;
}

/**
 * The builds that tests need beside `dist`, all below a path, so that each can take the place of another as a deploy
 * does. What a setting does shows with few codes as well as with all.
 */
export const siteVariants = {
	belowPath: variant('below-path', {}),
	nextVersion: variant('next-version', { SITE_URL: 'https://next.example' }),
	withoutOffline: variant('without-offline', { OFFLINE: 'off' }),
} as const satisfies Record<string, SiteVariant>;

function variant(name: string, env: Readonly<Record<string, string>>): SiteVariant {
	const base = '/some/path';
	return { dist: `test-results/sites/${name}`, base, env: { ...env, BASE_PATH: base } };
}

const project = 'test-results/small-project';

/** Builds every variant, each into its own folder, before the tests that need them; those of equal input stay. */
export default function buildVariants(): void {
	const ids = listSmallCodes();
	const version = `${siteVersion()} ${ids.join(' ')}`;
	const old = Object.values(siteVariants).filter((wanted) => !isBuilt(wanted, version));
	if (old.length === 0) return;
	rmSync(project, { recursive: true, force: true });
	copyProject(project);
	keepCodes(project, new Set(ids));
	for (const wanted of old) build(wanted, version);
}

function stampOf({ dist }: SiteVariant): string {
	return `${dist}.version`;
}

function isBuilt(wanted: SiteVariant, version: string): boolean {
	const stamp = stampOf(wanted);
	return existsSync(wanted.dist) && existsSync(stamp) && readFileSync(stamp, 'utf8') === textOf(wanted, version);
}

function textOf({ env }: SiteVariant, version: string): string {
	return `${version} ${JSON.stringify(env)}`;
}

function build(wanted: SiteVariant, version: string): void {
	const { dist, env } = wanted;
	rmSync(stampOf(wanted), { force: true });
	rmSync(dist, { recursive: true, force: true });
	const { status, stderr } = spawnSync(
		process.execPath,
		['node_modules/astro/bin/astro.mjs', 'build', '--outDir', resolve(dist)],
		{ cwd: project, env: { ...process.env, ...env }, encoding: 'utf8' },
	);
	if (status !== 0) throw new Error(`a build with ${JSON.stringify(env)} failed: ${stderr}`);
	writeFileSync(stampOf(wanted), textOf(wanted, version));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) buildVariants();
