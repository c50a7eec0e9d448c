import { readBase } from './configuration.ts';
import { worker } from './worker.ts';

/** The path of the site, without a slash at its end. */
export const base = readBase(worker.registration.scope);

/** How the names of this site's caches begin; other sites can live on the same origin, below other paths. */
export const prefix = `offline ${base}/ `;

/** The cache of what the worker must not forget, which no version owns. */
export const notesName = `${prefix}choice`;

/** The key of a path below the base. */
export function keyOf(path: string): string {
	return new URL(base + path, worker.location.origin).href;
}
