import type { SaveFailure } from '../model/saved-copy/messages.ts';
import { configuration } from './configuration.ts';
import { createResponse } from './copies.ts';
import { keepNote, readNote, removeNote } from './notes.ts';

/** What is kept of the attempts to save a version, because a worker that the browser ends forgets everything else. */
interface Attempts {
	readonly version: string;
	/** How many fetched something. */
	readonly count: number;
	/** Why the last one failed. */
	readonly failure: SaveFailure;
}

const notePath = '/offline-attempts.json';
/** How many attempts of a version may fetch something before a person has to ask for the next. */
const mostUnasked = 3;

/** How many attempts to save this version have fetched something and failed. */
export async function countAttempts(): Promise<number> {
	const kept = await readAttempts();
	return kept?.version === configuration.version ? kept.count : 0;
}

/** Keeps how many attempts fetched something, and why the last one failed. Throws where there is no space even for that. */
export async function keepAttempts(count: number, failure: SaveFailure): Promise<void> {
	const note = JSON.stringify({ version: configuration.version, count, failure } satisfies Attempts);
	await keepNote(notePath, createResponse(note, notePath));
}

/** Forgets all attempts, because one succeeded. */
export function forgetAttempts(): Promise<void> {
	return removeNote(notePath);
}

/**
 * Why nothing more is fetched before a person asks for it, or nothing when it may be: after a lack of space, whichever
 * version it was that found it, and after several attempts of this version.
 */
export async function findObstacle(): Promise<SaveFailure | undefined> {
	const kept = await readAttempts();
	const isGivenUp = kept?.failure === 'storage' || (await countAttempts()) >= mostUnasked;
	return isGivenUp ? kept?.failure : undefined;
}

/** What is kept. Firefox keeps a note without its content where there is no space: an empty one says just that. */
async function readAttempts(): Promise<Attempts | undefined> {
	const note = await (await readNote(notePath))?.text();
	if (note === '') return { version: configuration.version, count: 0, failure: 'storage' };
	return note === undefined ? undefined : (JSON.parse(note) as Attempts);
}
