import type { APIRoute } from 'astro';
import { describeManifest } from '../model/site/web-manifest.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(describeManifest(import.meta.env.BASE_URL)));
