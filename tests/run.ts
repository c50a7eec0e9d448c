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
	/** The step of the other row that must have passed before. */
	readonly after?: string;
}

interface Outcome {
	readonly isPassed: boolean;
	readonly output: string;
}

/**
 * What `npm test` does once its programs are there. The rows run side by side, because most steps keep one processor busy;
 * the steps of a row run in order, and the first that fails ends its row.
 */
const rows: readonly (readonly Step[])[] = [
	[
		{ name: 'formatting, lint and types', run: () => runCommand('npm run --silent check') },
		{ name: 'unit and content tests', run: () => runTests('unit') },
	],
	[
		{ name: 'build', run: () => runCommand('npm run --silent build') },
		{ name: 'builds with few codes', run: () => runCommand('node tests/site-variants.ts') },
		{ name: 'single file', run: () => runCommand('node tests/single-file.ts') },
		{ name: 'tests in the browser', run: () => runTests('browser') },
	],
	[
		{ name: 'tests of modules for the browser', run: () => runTests('browser-modules') },
		{ name: 'tests of the built site', run: () => runTests('dist'), after: 'single file' },
	],
];
const programs: Step = { name: 'browsers and nginx', run: findPrograms };

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

/** Whether each step that ended or was left out has passed, by its name. */
const results = new Map(rows.flat().map(({ name }) => [name, Promise.withResolvers<boolean>()]));

async function runRow(steps: readonly Step[]): Promise<boolean> {
	let isPassed = true;
	for (const step of steps) {
		const before = step.after === undefined ? true : await results.get(step.after)?.promise;
		isPassed = isPassed && before === true && (await runStep(step));
		results.get(step.name)?.resolve(isPassed);
	}
	return isPassed;
}

/** The seconds that each step took, a line for each. */
function describeTimes(): string {
	const names = [programs, ...rows.flat()].map(({ name }) => name);
	const width = Math.max(...names.map((name) => name.length));
	const lines = names.map((name) => {
		const time = seconds.get(name);
		return `${name.padEnd(width)}  ${time === undefined ? 'not run' : `${time.toFixed(0).padStart(4)} s`}`;
	});
	return lines.join('\n');
}

async function runAll(): Promise<boolean> {
	if (!(await runStep(programs))) return false;
	return !(await Promise.all(rows.map(runRow))).includes(false);
}

const start = performance.now();
const isPassed = await runAll();
if (!isPassed) {
	total.failed = Math.max(total.failed, 1);
	process.exitCode = 1;
}
console.log(`\n${describeTimes()}\nin all, side by side: ${((performance.now() - start) / 1000).toFixed(0)} s`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
