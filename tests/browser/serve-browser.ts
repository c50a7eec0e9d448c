import type { TestProject } from 'vitest/node';
import { launchBrowserServer } from '../../tools/launch-browser.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the browser that all files share takes connections. */
		browserAddress: string;
	}
}

/** Starts the one browser of all files, in which each test has contexts of its own, and gives back what ends it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
	const server = await launchBrowserServer();
	project.provide('browserAddress', server.wsEndpoint());
	return () => server.close();
}
