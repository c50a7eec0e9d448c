import type { APIRoute } from 'astro';
import { addressTo } from '../components/links.ts';
import { describeSearch } from '../model/data/open-search.ts';

/** What makes the search a keyword of the browser. */
export const GET: APIRoute = () => new Response(describeSearch(addressTo));
