import type { APIRoute } from 'astro';
import { loadCatalog } from '../catalog.ts';
import { addressTo } from '../components/links.ts';
import { writeAtomFeed } from '../model/data/atom-feed.ts';

/** The feed of changes. */
export const GET: APIRoute = async () => {
	const { changes, guideTitle } = await loadCatalog();
	return new Response(writeAtomFeed(changes, addressTo, guideTitle));
};
