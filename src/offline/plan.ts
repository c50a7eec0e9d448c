import { addressOf } from '../model/site/addresses.ts';
import { readAddress } from '../model/site/read-address.ts';

/** What the worker needs to know of a request. */
export interface Asked {
	readonly method: string;
	readonly url: string;
	readonly isNavigation: boolean;
	/** The pages that it names as its sender, in its origin and its referrer; a share of the browser names none. */
	readonly senders: readonly string[];
}

/** How the worker responds to a request. */
export type Plan =
	/** Not at all: the browser continues as if there were no worker. */
	| { readonly kind: 'leave' }
	/** With a document, at a path below the base. */
	| { readonly kind: 'document'; readonly path: string; readonly query: string }
	/** With a file of any saved version, whatever its query. */
	| { readonly kind: 'file'; readonly path: string }
	/** With the decoder, after keeping the text that was shared. */
	| { readonly kind: 'share' }
	/** With the decoder, and without the text: a page sent it, not the app. */
	| { readonly kind: 'refuse-share' };

/** What the saved copy has for a document. */
export type DocumentPlan =
	| { readonly kind: 'saved'; readonly path: string }
	| { readonly kind: 'redirect'; readonly to: string }
	| { readonly kind: 'missing' };

/**
 * Plans the response to a request. Only reading and the share target of this site are touched.
 * @param base the base path, without a slash at its end
 */
export function planResponse(asked: Asked, origin: string, base: string): Plan {
	const url = new URL(asked.url);
	const isOurs = url.origin === origin && url.pathname.startsWith(`${base}/`);
	const path = url.pathname.slice(base.length);
	if (!isOurs || path === '/sw.js' || path.startsWith('/offline-bundle/')) return { kind: 'leave' };
	if (asked.method === 'POST' && asked.isNavigation && path === '/decode')
		return { kind: asked.senders.length === 0 ? 'share' : 'refuse-share' };
	if (asked.method !== 'GET') return { kind: 'leave' };
	return asked.isNavigation ? { kind: 'document', path, query: url.search } : { kind: 'file', path };
}

/**
 * What a saved copy has for the address of a document.
 * @param files the paths that the copy holds, pages without `.html`
 */
export function planDocument(path: string, query: string, base: string, files: ReadonlySet<string>): DocumentPlan {
	const hasPage = (candidate: string): boolean =>
		files.has(candidate) && (candidate === '/' || !/\.[a-z_]+$|\/$/.test(candidate));
	const meaning = readAddress(path, query, hasPage);
	if (meaning.kind === 'page') return { kind: 'saved', path: meaning.path };
	if (meaning.kind === 'alias') {
		const kept = path.startsWith('/error') ? '' : query;
		return { kind: 'redirect', to: addressOf(meaning.path, base) + kept };
	}
	const isFile = meaning.kind === 'unknown' && files.has(path) && !path.endsWith('.html');
	return isFile ? { kind: 'saved', path } : { kind: 'missing' };
}
