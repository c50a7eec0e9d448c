import type { APIRoute } from 'astro';
import { loadCatalog } from '../catalog.ts';
import { addressTo } from '../components/links.ts';
import { describeCounts } from '../model/codes/coverage.ts';
import { writeLlmsText } from '../model/data/llms-text.ts';
import { mostMet } from '../model/codes/most-met.ts';

/** The overview for language models. */
export const GET: APIRoute = async () => {
	const { areas, codes, code, guides, otherFamilies } = await loadCatalog();
	const overview = {
		counts: describeCounts(codes),
		guides: guides.map(({ id, data }) => ({ path: `/guides/${id}`, ...data })),
		areas: areas.map(({ id, ...area }) => ({ path: `/areas/${id}`, ...area })),
		otherFamilies: otherFamilies.map(({ id, title, about }) => ({ path: `/other-codes/${id}`, title, summary: about })),
		codes: mostMet
			.flatMap((id) => code(id) ?? [])
			.map(({ id, title, summary }) => ({ path: `/codes/${id}.md`, title: `AADSTS${id}: ${title}`, summary })),
	};
	return new Response(writeLlmsText(overview, addressTo));
};
