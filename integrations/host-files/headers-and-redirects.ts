import { cachingOf, immutableFolders, redirects, securityHeaders } from '../../src/model/site/hosting.ts';
import type { Site } from './site.ts';

/** Cloudflare Pages reads at most this many redirects without a placeholder; the 404 page reads the other addresses. */
const mostRedirects = 1900;

/**
 * The `_headers` of Cloudflare Pages and Netlify. Both join the values of every rule that fits, and both ask for
 * revalidation by themselves, so only what differs from that is said.
 */
export function describeHeaders({ base }: Site): string {
	return [
		block(`${base}/*`, securityHeaders),
		...immutableFolders.map((folder) => block(`${base}${folder}*`, { 'Cache-Control': cachingOf(folder) })),
	].join('\n');
}

function block(path: string, headers: Readonly<Record<string, string>>): string {
	const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
	return path + '\n' + lines.join('');
}

/** The `_redirects` of Cloudflare Pages and Netlify: a line for each code's bare number, then those with a placeholder. */
export function describeRedirects({ base, codes }: Site): string {
	const bare = codes.slice(0, mostRedirects).map((id) => `${base}/${id} ${base}/codes/${id} 301`);
	const byRule = redirects.map(({ from, to, status }) => `${base}${from} ${base}${to} ${status}`);
	return [...bare, ...byRule, ''].join('\n');
}
