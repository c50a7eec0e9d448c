import type { APIRoute } from 'astro';
import { loadCatalog } from '../catalog.ts';
import { addressTo } from '../components/links.ts';
import { writeCodeTable } from '../model/data/csv-columns.ts';
import { publishBrief } from '../model/data/published-code.ts';

/** All codes as a table. */
export const GET: APIRoute = async () => {
	const { codes } = await loadCatalog();
	return new Response(writeCodeTable(codes.map((code) => publishBrief(code, addressTo))));
};
