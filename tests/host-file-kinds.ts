import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { hostFiles } from '../src/model/site/hosting.ts';

/** What every host must say of one kind of file. */
interface ExpectedKind {
	readonly type: string;
	readonly isCompressed: boolean;
}

const text = (type: string): ExpectedKind => ({ type: `${type}; charset=utf-8`, isCompressed: true });
const bytes = (type = 'application/octet-stream'): ExpectedKind => ({ type, isCompressed: false });

/** Every kind of file that the build may write, with the type that its standard gives it. */
const kinds: Readonly<Record<string, ExpectedKind>> = {
	'.js': text('text/javascript'),
	'.css': text('text/css'),
	'.json': text('application/json'),
	'.webmanifest': text('application/manifest+json'),
	'.xml': text('text/xml'),
	'.txt': text('text/plain'),
	'.md': text('text/markdown'),
	'.csv': text('text/csv'),
	'.svg': { type: 'image/svg+xml', isCompressed: true },
	'.png': bytes('image/png'),
	'.ico': bytes('image/x-icon'),
	'.bundle': bytes(),
	'.pagefind': bytes(),
	'.pf_meta': bytes(),
	'.pf_index': bytes(),
	'.pf_fragment': bytes(),
	'.pf_filter': bytes(),
};

/** A file of a built site, with what every host must say of it. */
export interface FileOfKind extends ExpectedKind {
	readonly path: string;
}

/**
 * The largest file of each kind that a built site holds; hosts give pages under other addresses. Throws when the build
 * writes a kind of file for which nothing is expected.
 */
export function listFilesOfKinds(dist: string): readonly FileOfKind[] {
	const hidden = new Set<string>(hostFiles);
	const largest = new Map<string, { path: string; size: number }>();
	for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
		const file = join(entry.parentPath, entry.name);
		const path = file.slice(join(dist).length);
		if (!entry.isFile() || path.endsWith('.html') || hidden.has(path)) continue;
		const { size } = statSync(file);
		if (size >= (largest.get(extname(path))?.size ?? 0)) largest.set(extname(path), { path, size });
	}
	return [...largest].map(([extension, { path, size }]) => {
		const kind = kinds[extension];
		if (kind === undefined)
			throw new Error(`${dist}${path}: expected a kind of tests/host-file-kinds.ts; add ${extension}`);
		return { path, type: kind.type, isCompressed: kind.isCompressed && size >= 512 };
	});
}
