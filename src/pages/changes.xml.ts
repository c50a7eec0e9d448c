import type { APIRoute } from 'astro';
import { loadCatalog } from '../catalog.ts';
import { addressTo } from '../components/links.ts';
import { writeAtomFeed } from '../model/atom-feed.ts';

/** The feed of changes. */
export const GET: APIRoute = async () => new Response(writeAtomFeed((await loadCatalog()).changes, addressTo));
