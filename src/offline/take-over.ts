import { worker } from './worker.ts';

/** How long to wait before asking again, in milliseconds, and how many times. */
const pause = 500;
const mostTries = 60;

/** Takes over from the worker before, as soon as that one has nothing under way. */
export async function takeOver(): Promise<void> {
	// Chromium can miss the moment at which a busy worker becomes idle; asked again, it looks again.
	for (let tries = 0; tries < mostTries; tries += 1) {
		void worker.skipWaiting();
		await new Promise((done) => setTimeout(done, pause));
		if (!(worker.registration.installing ?? worker.registration.waiting)) return;
	}
}
