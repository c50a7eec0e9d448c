import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { longestWait } from './tests/longest-wait.ts';

/** Tests that replace globals and modules, which stay replaced in a shared worker: of what runs in a browser, and of work. */
const browserModules = [
	'src/{page,lists,comparison,search,decoder,table,logs,saved-copy,elements,offline,single-file}/**/*.test.ts',
	'src/reading/!(read-text).test.ts',
	'src/catalog.test.ts',
	'tests/work/**/*.test.ts',
];

/** Tests in a WebKit that can be driven on Linux alone; `npm test` leaves them out. */
const webkitTests = 'tests/browser/webkit-*.test.ts';

/** How long a test may take, in milliseconds, which is several waits. */
const mostTime = 3 * longestWait;

/** Begins with the files that mostly wait for a worker: while they do, others have the processors. */
class WaitingFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const isWaiting = ({ moduleId }: TestSpecification): boolean => /saved-copy[a-z-]*\.test\.ts$/.test(moduleId);
		const sorted = await super.sort(files);
		return [...sorted.filter(isWaiting), ...sorted.filter((file) => !isWaiting(file))];
	}
}

export default defineConfig({
	test: {
		sequence: { sequencer: WaitingFirst },
		projects: [
			{
				test: {
					name: 'unit',
					testTimeout: mostTime,
					hookTimeout: mostTime,
					// A worker keeps its modules for the next file: loading them again takes as long as half of the tests.
					isolate: false,
					include: [
						'src/**/*.test.ts',
						'integrations/**/*.test.ts',
						'tools/**/*.test.ts',
						'tests/import-rules.test.ts',
						'tests/content/**/*.test.ts',
					],
					// The packages of Lighthouse, where it was installed, bring tests of their own.
					exclude: [...browserModules, '**/node_modules/**'],
				},
			},
			{
				test: {
					name: 'browser-modules',
					include: browserModules,
					testTimeout: mostTime,
					hookTimeout: mostTime,
					// A context for each file in place of a worker for each: the packages are loaded once.
					pool: 'vmThreads',
				},
			},
			{
				test: {
					name: 'dist',
					include: ['tests/dist/**/*.test.ts', 'tests/nginx/**/*.test.ts'],
					globalSetup: ['tests/site-variants.ts', 'tests/single-file.ts'],
					testTimeout: mostTime,
					hookTimeout: mostTime,
					// One worker that keeps its modules: the files share the pages, which are read and parsed once.
					isolate: false,
					maxWorkers: 1,
				},
			},
			{
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					exclude: [webkitTests],
					globalSetup: ['tests/site-variants.ts', 'tests/single-file.ts', 'tests/browser/serve-browser.ts'],
					setupFiles: 'tests/browser/close-pages.ts',
					// A worker keeps its modules for the next file: loading the drivers of browsers again takes seconds.
					isolate: false,
					testTimeout: mostTime,
					hookTimeout: mostTime,
					expect: { poll: { timeout: longestWait } },
					// Most tests wait for the browser, so two processors have work for three files at a time.
					maxWorkers: 3,
				},
			},
			{
				test: {
					name: 'webkit',
					include: [webkitTests],
					globalSetup: ['tests/site-variants.ts', 'tests/single-file.ts'],
					testTimeout: mostTime,
					hookTimeout: mostTime,
				},
			},
		],
	},
});
