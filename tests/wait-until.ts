import { vi } from 'vitest';
import { longestWait } from './longest-wait.ts';

/** Waits until what a test expects is so, however busy the machine is; throws what it threw last. */
export function waitUntil(expectation: () => void): Promise<void> {
	return vi.waitFor(expectation, { timeout: longestWait });
}
