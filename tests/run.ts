import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { findTestBrowser } from '../tools/find-browser.ts';
import { findFirefox } from '../tools/find-firefox.ts';
import { findNginx } from '../tools/find-nginx.ts';

/** A part of `npm test`. */
interface Step {
	readonly name: string;
	/** Does the step; gives back whether it succeeded, and all that it said. */
	readonly run: () => Promise<Outcome>;
}

interface Outcome {
	readonly isPassed: boolean;
	readonly output: string;
}

/**
 * What `npm test` does. Stages run one after the other, and the first that fails ends it. The rows of a stage run side by
 * side, because most steps keep one processor busy; the steps of a row run in order.
 */
const stages: readonly (readonly (readonly Step[])[])[] = [
	[[{ name: 'browsers and nginx', run: findPrograms }]],
	[
		[{ name: 'formatting, lint and types', run: () => runCommand('npm run --silent check') }],
		[
			{ name: 'build', run: () => runCommand('npm run --silent build') },
			{ name: 'builds with few codes', run: () => runCommand('node tests/site-variants.ts') },
			{ name: 'unit and content tests', run: () => runTests('unit') },
			{ name: 'tests of modules for the browser', run: () => runTests('browser-modules') },
		],
	],
	[
		[{ name: 'tests of the built site', run: () => runTests('dist') }],
		[{ name: 'tests in the browser', run: () => runTests('browser') }],
	],
];

const total = { passed: 0, failed: 0 };
const seconds = new Map<string, number>();

/** Finds the programs that tests drive, or installs them; what cannot be had is said before anything else runs. */
function findPrograms(): Promise<Outcome> {
	return new Promise((done) => {
		const found = [findTestBrowser, findFirefox, findNginx].map((find) => find());
		done({ isPassed: true, output: found.join('\n') });
	});
}

function runCommand(command: string): Promise<Outcome> {
	return new Promise((done) => {
		const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream.setEncoding('utf8').on('data', (text: string) => (output += text));
		child.on('close', (status) => {
			done({ isPassed: status === 0, output });
		});
	});
}

async function runTests(project: string): Promise<Outcome> {
	const report = `test-results/${project}.json`;
	rmSync(report, { force: true });
	const reporters = `--reporter=default --reporter=json --outputFile.json=${report}`;
	const { isPassed, output } = await runCommand(`vitest run --project ${project} ${reporters}`);
	const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as {
		numPassedTests: number;
		numFailedTests: number;
		numPendingTests: number;
	};
	total.passed += numPassedTests;
	// A skipped test has not shown what it was written for.
	total.failed += numFailedTests + numPendingTests;
	return { isPassed: isPassed && numFailedTests + numPendingTests === 0, output };
}

/** Runs a step and prints what it said once it has ended, so that steps beside each other can be read. */
async function runStep({ name, run }: Step): Promise<boolean> {
	console.log(`== ${name}: started`);
	const start = performance.now();
	const { isPassed, output } = await run().catch((error: unknown) => ({ isPassed: false, output: String(error) }));
	seconds.set(name, (performance.now() - start) / 1000);
	console.log(`\n== ${name}: ${isPassed ? 'passed' : 'FAILED'}\n${output}`);
	return isPassed;
}

async function runRow(steps: readonly Step[]): Promise<boolean> {
	for (const step of steps) if (!(await runStep(step))) return false;
	return true;
}

/** The seconds that each step took, a line for each. */
function describeTimes(): string {
	const names = stages.flat(2).map(({ name }) => name);
	const width = Math.max(...names.map((name) => name.length));
	const lines = names.map((name) => {
		const time = seconds.get(name);
		return `${name.padEnd(width)}  ${time === undefined ? 'not run' : `${time.toFixed(0).padStart(4)} s`}`;
	});
	return lines.join('\n');
}

async function runAll(): Promise<boolean> {
	for (const rows of stages) {
		const results = await Promise.all(rows.map(runRow));
		if (results.includes(false)) return false;
	}
	return true;
}

const start = performance.now();
const isPassed = await runAll();
if (!isPassed) {
	total.failed = Math.max(total.failed, 1);
	process.exitCode = 1;
}
console.log(`\n${describeTimes()}\nin all, side by side: ${((performance.now() - start) / 1000).toFixed(0)} s`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
