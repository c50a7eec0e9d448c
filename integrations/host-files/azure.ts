import { cachingOf, immutableFolders, revalidated, securityHeaders } from '../../src/model/site/hosting.ts';
import { mediaTypes } from '../../src/model/site/media-types.ts';
import type { Site } from './site.ts';

/**
 * The `staticwebapp.config.json` of Azure Static Web Apps. Its rules end in a star or name a file, so the 404 page, which
 * keeps its status, reads the aliases of codes.
 */
export function describeAzure({ base }: Site): string {
	const config = {
		trailingSlash: 'never',
		globalHeaders: { ...securityHeaders, 'Cache-Control': revalidated },
		routes: immutableFolders.map((folder) => ({
			route: `${base}${folder}*`,
			headers: { 'Cache-Control': cachingOf(folder) },
		})),
		responseOverrides: { '404': { rewrite: `${base}/404.html`, statusCode: 404 } },
		mimeTypes: Object.fromEntries(Object.entries(mediaTypes).map(([extension, type]) => [`.${extension}`, type])),
	};
	return `${JSON.stringify(config, undefined, 2)}\n`;
}
