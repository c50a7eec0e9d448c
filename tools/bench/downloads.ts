import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { formatNumber, type Row } from './table.ts';

/** What the browser fetches once and keeps: the data of search and decoder, and the offline download, per code. */
export function measureDownloads(): readonly Row[] {
	const count = globSync('dist/codes/*.html').length;
	const data = globSync('dist/search-data/*/*.json').sort();
	return [...data.map((path) => describe(path, count)), ...describeOffline(count)];
}

function describe(path: string, count: number): Row {
	const bytes = gzipSync(readFileSync(path), { level: 9 }).length;
	const name = path.split('/').at(-1) ?? path;
	return {
		what: `\`${name}\` of the search, compressed, ${formatNumber(count)} codes (scaled to 1,500)`,
		measured: `${formatNumber(bytes)} bytes (${formatNumber((bytes / count) * 1500)})`,
		budget: name === 'codes.json' ? '(40,000 bytes)' : '–',
	};
}

/** The one download for everything offline, when the build wrote one. */
function describeOffline(count: number): readonly Row[] {
	const [bundle] = existsSync('dist/offline') ? globSync('**/*', { cwd: 'dist/offline' }).sort() : [];
	if (bundle === undefined) return [];
	const bytes = readFileSync(join('dist/offline', bundle)).length;
	return [
		{
			what: `Everything offline, ${formatNumber(count)} codes: one download, per code`,
			measured: `${formatNumber(bytes)} bytes, ${formatNumber(bytes / count)} per code`,
			budget: '1,700 per code',
		},
	];
}
