import { rm, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { securityHeaders } from '../src/model/site/hosting.ts';
import type { Configuration } from '../src/offline/configuration.ts';
import { buildWorker } from './offline-bundle/build-worker.ts';
import { hashOf, packFiles } from './offline-bundle/pack.ts';
import { listBundled, readContentDate, readShell } from './offline-bundle/site-files.ts';
import { listUnsaved } from './offline-bundle/unsaved-files.ts';

/**
 * Writes what a browser needs to keep the site: one bundle of every file that pages ask for, and the worker `sw.js`.
 * With offline use switched off, the worker is one that removes itself and what it saved.
 */
export function offlineBundle(site: string, isOn: boolean): AstroIntegration {
	return {
		name: 'offline-bundle',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const dist = fileURLToPath(dir);
				const configuration = await writeBundle(dist, site);
				await writeFile(join(dist, 'sw.js'), await buildWorker(isOn ? 'sw' : 'remove', configuration));
				if (!isOn) await rm(join(dist, 'offline-bundle'), { recursive: true });
				const { pages, bundle } = configuration;
				logger.info(isOn ? `${pages} pages in ${bundle.bytes} bytes` : 'switched off');
			},
		},
	};
}

async function writeBundle(dist: string, site: string): Promise<Configuration> {
	const files = listBundled(dist);
	const bundle = await packFiles(files);
	const hash = hashOf(bundle);
	const path = `/offline-bundle/${hash.slice(0, 16)}.bundle`;
	await mkdir(join(dist, 'offline-bundle'), { recursive: true });
	await writeFile(join(dist, path), bundle);
	return {
		version: hash.slice(0, 16),
		site,
		bundle: { path, bytes: bundle.length, hash },
		pages: files.filter((file) => !file.path.includes('.')).length,
		date: readContentDate(dist),
		shell: readShell(files),
		unsaved: await listUnsaved(dist, new Set(files.map((file) => file.path))),
		headers: securityHeaders,
	};
}
