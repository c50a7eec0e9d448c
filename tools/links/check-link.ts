/** The state of a link: it works, it moved permanently, it is gone, or it is unknown. */
export type LinkState = 'works' | 'moved' | 'gone' | 'unsure';

/** One link after asking. */
export interface CheckedLink {
	readonly url: string;
	readonly state: LinkState;
	/** The status, the new address or the reason, in a few words. */
	readonly detail: string;
}

/** Statuses that say that the page is no longer there. */
const goneStatuses = new Set([404, 410]);
const movedStatuses = new Set([301, 308]);
/** A server that knows no HEAD, or treats it as an attack, may still answer GET. */
const isWorthGet = (status: number): boolean => status >= 400;
const mostHops = 5;

/**
 * Asks for a page, by HEAD and, where that fails, by GET, following redirects.
 * Only an answer of 404 or 410 to GET counts as gone; everything else that fails is unsure, because servers refuse robots.
 * @param timeout milliseconds for each request
 * @internal
 */
export async function checkLink(url: string, timeout: number): Promise<CheckedLink> {
	const byHead = await followLink(url, 'HEAD', timeout);
	const followed =
		byHead.status === undefined || isWorthGet(byHead.status) ? await followLink(url, 'GET', timeout) : byHead;
	const { status, reason, target, isForGood } = followed;
	if (status === undefined) return { url, state: 'unsure', detail: reason };
	if (goneStatuses.has(status)) return { url, state: 'gone', detail: `HTTP ${status}` };
	if (status >= 300) return { url, state: 'unsure', detail: `HTTP ${status}` };
	if (isForGood && target !== url) return { url, state: 'moved', detail: target };
	return { url, state: 'works', detail: `HTTP ${status}` };
}

interface FollowedLink {
	/** The last status, or nothing when no answer came. */
	readonly status: number | undefined;
	/** Why no answer came. */
	readonly reason: string;
	/** The last address. */
	readonly target: string;
	/** Whether every redirect on the way was a permanent one. */
	readonly isForGood: boolean;
}

async function followLink(url: string, method: 'HEAD' | 'GET', timeout: number): Promise<FollowedLink> {
	let target = url;
	let isForGood = true;
	try {
		for (let hop = 0; hop <= mostHops; hop++) {
			const response = await fetch(target, { method, redirect: 'manual', signal: AbortSignal.timeout(timeout) });
			await response.body?.cancel();
			const next = response.headers.get('location');
			if (response.status < 300 || response.status >= 400 || next === null)
				return { status: response.status, reason: '', target, isForGood };
			isForGood &&= movedStatuses.has(response.status);
			target = new URL(next, target).href;
		}
		return { status: undefined, reason: `more than ${mostHops} redirects`, target, isForGood };
	} catch (error) {
		return { status: undefined, reason: describeFailure(error), target, isForGood };
	}
}

function describeFailure(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return error.name === 'TimeoutError'
		? 'no answer in time'
		: error.cause instanceof Error
			? error.cause.message
			: error.message;
}

/**
 * Checks links, a few at a time, in their order.
 * @param links the addresses
 * @param options how many requests at a time, and milliseconds for each
 */
export async function checkLinks(
	links: readonly string[],
	{ atOnce, timeout }: { readonly atOnce: number; readonly timeout: number },
): Promise<readonly CheckedLink[]> {
	const checked = new Map<string, CheckedLink>();
	const waiting = links.values();
	const work = async (): Promise<void> => {
		for (const url of waiting) checked.set(url, await checkLink(url, timeout));
	};
	await Promise.all(Array.from({ length: atOnce }, work));
	return links.flatMap((url) => checked.get(url) ?? []);
}
