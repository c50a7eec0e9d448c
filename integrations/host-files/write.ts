import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { normalizeBase } from '../../src/model/site/addresses.ts';
import { describeAzure } from './azure.ts';
import { describeHeaders, describeRedirects } from './headers-and-redirects.ts';
import { describeNginx } from './nginx.ts';

/** Writes the files that hosts read headers and redirects from into a built site. */
export async function writeHostFiles(dist: string, base: string): Promise<void> {
	const codes = (await readdir(join(dist, 'codes'))).flatMap((file) => /^(\d+)\.html$/.exec(file)?.[1] ?? []).sort();
	const site = { base: normalizeBase(base), codes };
	await writeFile(join(dist, '_headers'), describeHeaders(site));
	await writeFile(join(dist, '_redirects'), describeRedirects(site));
	await writeFile(join(dist, '_nginx.conf'), describeNginx(site));
	await writeFile(join(dist, 'staticwebapp.config.json'), describeAzure(site));
}
