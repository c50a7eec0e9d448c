/** What a page asks of the worker that keeps the saved copy. */
export type OfflineRequest =
	/** Report the state of the copy; `site` is the version of the page that asks. */
	| { readonly kind: 'report'; readonly site: string }
	/**
	 * Save the site; `asked` when a person asked for it, which undoes an earlier removal, and removes older copies first
	 * where there was no space beside them.
	 */
	| { readonly kind: 'save'; readonly asked: boolean }
	/** Take over from the worker before. */
	| { readonly kind: 'activate' }
	/** Remove the copy, and do not save again by itself. */
	| { readonly kind: 'remove' }
	/** Hand over the text that another app shared. */
	| { readonly kind: 'take-shared' };

/** Why a copy could not be saved. */
export type SaveFailure = 'network' | 'changed' | 'storage' | 'unknown';

/** The state of the copy of one worker. */
export interface OfflineStatus {
	readonly kind: 'status';
	/** The version of the worker's site. */
	readonly site: string;
	readonly state: 'empty' | 'saving' | 'ready' | 'failed';
	readonly failure?: SaveFailure;
	/** Bytes that came, of all. */
	readonly bytes: number;
	readonly totalBytes: number;
	/** Pages that were unpacked, of all. */
	readonly pages: number;
	readonly totalPages: number;
	/** The newest day on which a source of the copy's texts was read, `YYYY-MM-DD`. */
	readonly date: string;
	/** Whether a person removed the copy. */
	readonly isDeclined: boolean;
	/** Whether an older copy answers in the meantime. */
	readonly hasOlder: boolean;
}

/** A text that another app shared. */
export interface SharedText {
	readonly kind: 'shared';
	readonly text: string;
}

/**
 * The request in a message, or nothing when it is not one: any page of the origin can send anything.
 * @example readRequest({ kind: 'activate', more: 1 }) // => { kind: 'activate' }
 * @example readRequest('activate') // => undefined
 */
export function readRequest(message: unknown): OfflineRequest | undefined {
	if (typeof message !== 'object' || message === null || Array.isArray(message)) return undefined;
	const { kind, site, asked } = message as Record<string, unknown>;
	if (kind === 'activate' || kind === 'remove' || kind === 'take-shared') return { kind };
	if (kind === 'save') return { kind, asked: asked === true };
	return kind === 'report' && typeof site === 'string' && /^[0-9a-f]{1,64}$/.test(site) ? { kind, site } : undefined;
}
