import { base, keyOf } from './cache-names.ts';
import { createResponse, findCopy, findFile, listRemains, unmark, type Copy } from './copies.ts';
import { within } from './download.ts';
import { planDocument, type DocumentPlan, type Plan } from './plan.ts';
import { isUnsaved } from './unsaved-files.ts';

/** How long a network may think about a document before something saved is shown, in milliseconds. */
const networkLimit = 3000;

/** What hides the words of the page about the copy that say why it came in place of another. */
const hiddenWords = /(?<=data-not-saved) hidden/;

/** The response to a request for a document. */
export async function respondWithDocument(
	{ path, query }: Extract<Plan, { kind: 'document' }>,
	request: Request,
): Promise<Response> {
	const copy = await findCopy();
	const plan = copy && planDocument(path, query, base, copy.files);
	const saved = plan && (await readPlanned(plan, copy));
	if (saved) return saved;
	// What the copy leaves out is there, and must not be called missing.
	const missing = plan?.kind === 'missing' && !isUnsaved(path, copy?.files ?? new Set()) ? copy : undefined;
	return await within(networkLimit, fetch(request)).catch(() => standIn(path, query, missing));
}

/** The response to a request for a file: saved under its name, or the network's. */
export async function respondWithFile(path: string, request: Request): Promise<Response> {
	return (await findFile(path)) ?? (await fetch(request));
}

/** The response of a copy; one that should hold a file and does not makes it no copy any more. */
async function readPlanned(plan: DocumentPlan, { cache }: Copy): Promise<Response | undefined> {
	if (plan.kind === 'redirect') return Response.redirect(plan.to, 301);
	if (plan.kind === 'missing') return undefined;
	const found = await cache.match(keyOf(plan.path));
	if (!found) await unmark(cache);
	return found;
}

/** What is shown when neither copy nor network answer. */
async function standIn(path: string, query: string, copy: Copy | undefined): Promise<Response> {
	const missing = await copy?.cache.match(keyOf('/404.html'));
	if (missing) return missing;
	// A copy that lost a file still holds the others.
	for (const remains of await listRemains()) {
		const found = await readPlanned(planDocument(path, query, base, remains.files), remains);
		if (found) return found;
	}
	const about = await findFile('/offline');
	if (!about) return Response.error();
	return createResponse((await about.text()).replace(hiddenWords, ''), '/offline', 503);
}
