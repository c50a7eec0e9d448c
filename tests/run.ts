import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { findBrowser } from '../tools/find-browser.ts';

/** What `npm test` does, in order; the first failing step that others build on ends it. */
const steps: readonly { readonly name: string; readonly run: () => boolean }[] = [
	{ name: 'formatting, lint and types', run: () => runNpm('check') },
	{ name: 'unit and content tests', run: () => runTests('unit') },
	{ name: 'build', run: () => runNpm('build') },
	{ name: 'tests of the built site', run: () => runTests('dist') },
	{ name: 'tests in the browser', run: () => (findBrowser() ? runTests('browser') : false) },
];

const total = { passed: 0, failed: 0 };

function runNpm(script: string): boolean {
	return spawnSync(`npm run --silent ${script}`, { stdio: 'inherit', shell: true }).status === 0;
}

function runTests(project: string): boolean {
	const report = `test-results/${project}.json`;
	rmSync(report, { force: true });
	const reporters = `--reporter=default --reporter=json --outputFile.json=${report}`;
	const { status } = spawnSync(`vitest run --project ${project} ${reporters}`, { stdio: 'inherit', shell: true });
	const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as {
		numPassedTests: number;
		numFailedTests: number;
		numPendingTests: number;
	};
	total.passed += numPassedTests;
	// A skipped test has not shown what it was written for.
	total.failed += numFailedTests + numPendingTests;
	return status === 0 && numFailedTests + numPendingTests === 0;
}

let failedStep: string | undefined;
for (const { name, run } of steps) {
	console.log(`\n== ${name}`);
	try {
		if (run()) continue;
	} catch (error) {
		console.error(error);
	}
	failedStep = name;
	break;
}
if (failedStep !== undefined) {
	console.error(`\nFailed at: ${failedStep}`);
	total.failed = Math.max(total.failed, 1);
	process.exitCode = 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
