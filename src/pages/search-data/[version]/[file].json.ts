import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalog } from '../../../catalog.ts';
import { searchDataFiles } from '../../../reader-data.ts';

/** The files that search and decoder load, under a name that changes with the content, so that they can be kept forever. */
export const getStaticPaths = (async () => {
	const files = searchDataFiles(await loadCatalog());
	return Object.entries(files).map(([file, data]) => ({
		params: { version: import.meta.env.SITE_VERSION, file },
		props: { data },
	}));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props['data']));
