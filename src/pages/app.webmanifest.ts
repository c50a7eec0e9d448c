import type { APIRoute } from 'astro';
import { describeManifest, describeShareTarget } from '../model/site/web-manifest.ts';

const { BASE_URL, HAS_OFFLINE } = import.meta.env;

export const GET: APIRoute = () =>
	new Response(
		JSON.stringify({
			...describeManifest(BASE_URL),
			...(HAS_OFFLINE && { share_target: describeShareTarget(BASE_URL) }),
		}),
	);
