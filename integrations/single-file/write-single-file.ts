import { listBundled } from '../offline-bundle/site-files.ts';
import { packFiles, type SiteFile } from '../offline-bundle/pack.ts';
import { buildScript } from './build-script.ts';
import { groupFiles } from './group-files.ts';
import { readSite } from './read-site.ts';
import { writeDocument } from './write-document.ts';

/** A built site as one HTML file. Equal sites give equal bytes. */
export async function writeSingleFile(dist: string): Promise<Buffer> {
	const site = await readSite(dist);
	const [first = [], ...others] = groupFiles(listBundled(dist));
	const paths = [first, ...others].map((part) => part.map(({ path }) => path));
	const bundles: Buffer[] = [];
	for (const part of [[listOf(paths), ...first], ...others]) bundles.push(await packFiles(part));
	return writeDocument({ ...site, script: await buildScript(site), bundles });
}

/** The paths in each part, as a file of the first. */
function listOf(paths: readonly (readonly string[])[]): SiteFile {
	const bytes = Buffer.from(JSON.stringify(paths));
	return { path: 'parts.json', size: bytes.length, read: () => bytes };
}
