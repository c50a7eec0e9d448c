import { readBase } from './configuration.ts';
import { answerWith, findCopy, findFile, keyOf, openOwn, unmark, type Copy } from './copies.ts';
import { within } from './download.ts';
import { planDocument, type Plan } from './plan.ts';
import { worker } from './worker.ts';

/** How long a network may think about a document before something saved is shown, in milliseconds. */
const patience = 3000;

const base = readBase(worker.registration.scope);

/** The answer to a request for a document. */
export async function answerDocument(
	{ path, query }: Extract<Plan, { kind: 'document' }>,
	request: Request,
): Promise<Response> {
	const copy = await findCopy();
	const plan = copy && planDocument(path, query, base, copy.files);
	if (plan?.kind === 'redirect') return Response.redirect(plan.to, 301);
	const saved = plan?.kind === 'saved' ? await readSaved(copy, plan.path) : undefined;
	if (saved) return saved;
	const missing = plan?.kind === 'missing' ? copy : undefined;
	return await within(patience, fetch(request)).catch(() => standIn(missing, path));
}

/** The answer to a request for a file: saved under its name, or the network's. */
export async function answerFile(path: string, request: Request): Promise<Response> {
	return (await findFile(path)) ?? (await fetch(request));
}

/** A file of a copy; one that it should hold and does not makes it no copy any more. */
async function readSaved(copy: Copy | undefined, path: string): Promise<Response | undefined> {
	const found = await copy?.cache.match(keyOf(path));
	if (copy && !found) await unmark(copy.cache);
	return found;
}

/** What is shown when neither copy nor network answer: the page for missing pages, or the one about the saved copy. */
async function standIn(copy: Copy | undefined, path: string): Promise<Response> {
	const missing = await copy?.cache.match(keyOf('/404.html'));
	if (missing) return missing;
	const cache = await openOwn();
	const shell = (path === '/' && (await cache.match(keyOf('/')))) || (await cache.match(keyOf('/offline')));
	return shell ? answerWith(await shell.blob(), '/offline', path === '/' ? 200 : 503) : Response.error();
}
