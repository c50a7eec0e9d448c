import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { formatNumber, type Row } from './table.ts';

/**
 * What the browser fetches once and keeps: the data of search and decoder, and the offline download, per code.
 * @param dist the folder of the built site
 * @throws {Error} when the site lacks one of them
 */
export function measureDownloads(dist: string): readonly Row[] {
	const count = findFiles(dist, 'codes/*.html').length;
	const data = findFiles(dist, 'search-data/*/*.json');
	const [bundle = '', ...others] = findFiles(dist, 'offline-bundle/*.bundle');
	if (others.length > 0)
		throw new Error(`bench: expected one offline bundle in ${dist}, received ${others.length + 1}; build again`);
	return [...data.map((path) => describeData(path, count)), describeBundle(bundle, count)];
}

function findFiles(dist: string, pattern: string): readonly string[] {
	const files = globSync(pattern, { cwd: dist }).sort();
	if (files.length === 0)
		throw new Error(
			`bench: expected ${join(dist, pattern)}, received no such file; run npm run build first, without OFFLINE=off`,
		);
	return files.map((file) => join(dist, file));
}

function describeData(path: string, count: number): Row {
	const bytes = gzipSync(readFileSync(path), { level: 9 }).length;
	const name = basename(path);
	return {
		what: `\`${name}\` of the search, compressed, ${formatNumber(count)} codes (scaled to 1,500)`,
		measured: `${formatNumber(bytes)} bytes (${formatNumber((bytes / count) * 1500)})`,
		budget: name === 'codes.json' ? '(40,000 bytes)' : '–',
	};
}

function describeBundle(path: string, count: number): Row {
	const bytes = readFileSync(path).length;
	return {
		what: `Everything offline, ${formatNumber(count)} codes: one download, per code`,
		measured: `${formatNumber(bytes)} bytes, ${formatNumber(bytes / count)} per code`,
		budget: '1,700 per code',
	};
}
