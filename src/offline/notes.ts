import { keyOf, notesName } from './cache-names.ts';

const choicePath = '/offline-choice';

/** Keeps something at a path of the notes. Throws where there is no space even for that. */
export async function keepNote(path: string, note: Response): Promise<void> {
	await (await caches.open(notesName)).put(keyOf(path), note);
}

/** What is kept at a path of the notes. */
export function readNote(path: string): Promise<Response | undefined> {
	return caches.match(keyOf(path), { cacheName: notesName });
}

/** Removes what is kept at a path of the notes, and the notes themselves when nothing else is kept. */
export async function removeNote(path: string): Promise<void> {
	const notes = await caches.open(notesName);
	await notes.delete(keyOf(path));
	if ((await notes.keys()).length === 0) await caches.delete(notesName);
}

/** Remembers that a person removed the copy, and nothing else. */
export async function decline(): Promise<void> {
	await caches.delete(notesName);
	await keepNote(choicePath, new Response('removed'));
}

/** Whether a person removed the copy and did not ask for a new one. */
export async function isDeclined(): Promise<boolean> {
	return (await readNote(choicePath)) !== undefined;
}

/** Forgets that a person removed the copy. */
export function acceptAgain(): Promise<void> {
	return removeNote(choicePath);
}
