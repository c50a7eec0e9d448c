import { vi } from 'vitest';

/** Waits until what a test expects is so, however busy the machine is; throws what it threw last after half a minute. */
export function waitUntil(expectation: () => void): Promise<void> {
	return vi.waitFor(expectation, { timeout: 30_000 });
}
