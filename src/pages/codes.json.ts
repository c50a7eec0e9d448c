import type { APIRoute } from 'astro';
import { loadCatalog } from '../catalog.ts';
import { addressTo } from '../components/links.ts';
import { publishList } from '../model/data/published-code.ts';

/** All codes, compact. */
export const GET: APIRoute = async () => {
	const { codes, areas } = await loadCatalog();
	return Response.json(publishList(codes, [...areas], addressTo));
};
