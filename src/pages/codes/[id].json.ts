import type { APIRoute } from 'astro';
import { loadCatalog, type CatalogCode } from '../../catalog.ts';
import { addressTo } from '../../components/links.ts';
import { publishCode } from '../../model/data/published-code.ts';

export async function getStaticPaths() {
	const { codes } = await loadCatalog();
	return codes.map((code) => ({ params: { id: code.id }, props: { code } }));
}

/** One code with everything that its page shows. */
export const GET: APIRoute<{ code: CatalogCode }> = ({ props }) => Response.json(publishCode(props.code, addressTo));
