import type { APIRoute } from 'astro';
import { loadCatalog, type CatalogCode } from '../../catalog.ts';
import { addressTo } from '../../components/links.ts';
import { writeMarkdownPage } from '../../model/data/markdown-page.ts';
import { publishCode } from '../../model/data/published-code.ts';

export async function getStaticPaths() {
	const { codes } = await loadCatalog();
	return codes.map((code) => ({ params: { id: code.id }, props: { code } }));
}

/** One code as plain Markdown. */
export const GET: APIRoute<{ code: CatalogCode }> = ({ props: { code } }) =>
	new Response(writeMarkdownPage(publishCode(code, addressTo), code.areaEntry.title));
