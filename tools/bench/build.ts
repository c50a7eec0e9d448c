import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject } from '../project-copy.ts';
import { ProcessUse } from './process-use.ts';
import { writeSyntheticCodes } from './synthetic-content.ts';

/** What one build took. */
export interface BuildMeasure {
	/** The number of codes. */
	readonly count: number;
	/** From the start of the command to its end. */
	readonly seconds: number;
	/** The time that processors worked for the command and its children. */
	readonly processorSeconds: number;
	/** The most memory that the command and its children held together, in MiB. */
	readonly peakMemory: number;
	/** The size of all files of `dist`, uncompressed. */
	readonly outputBytes: number;
	/** The largest files of `dist`, by path and size. */
	readonly largest: readonly (readonly [path: string, bytes: number])[];
}

/** Builds a temporary copy of the project with that many synthetic codes, without any cache. Throws when the build fails. */
export async function measureBuild(count: number): Promise<BuildMeasure> {
	const project = mkdtempSync(join(tmpdir(), `bench-${String(count)}-`));
	try {
		copyProject(project);
		writeSyntheticCodes(project, count);
		const started = performance.now();
		const { peakMemory, processorSeconds } = await runBuild(project);
		const seconds = (performance.now() - started) / 1000;
		const files = listSizes(join(project, 'dist'));
		const outputBytes = files.reduce((sum, [, bytes]) => sum + bytes, 0);
		const largest = files.sort((a, b) => b[1] - a[1]).slice(0, 8);
		return { count, seconds, processorSeconds, peakMemory, outputBytes, largest };
	} finally {
		rmSync(project, { recursive: true, force: true });
	}
}

/** Runs the build and gives back what it used. */
function runBuild(project: string): Promise<ProcessUse> {
	const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
		cwd: project,
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
	});
	const use = new ProcessUse(child.pid ?? 0);
	const started = performance.now();
	let said = '';
	const keep = (chunk: Buffer): void => {
		said = (said + chunk.toString()).slice(-4000);
		for (const line of chunk.toString().split('\n'))
			if (isPhase(line)) console.error(`${secondsSince(started)} s, ${describeUse(use)} ${line}`);
	};
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	const sampling = setInterval(() => {
		use.sample();
	}, 250);
	return new Promise((done, fail) => {
		child.on('close', (status) => {
			clearInterval(sampling);
			if (status === 0) done(use);
			else fail(new Error(`build: expected status 0, received ${String(status)}\n${said}`));
		});
	});
}

/** Whether a line of the build's output names a step; there is one for each page as well. */
function isPhase(line: string): boolean {
	return /\[[a-z-]+\]|Completed/.test(line);
}

function describeUse({ processorSeconds, memory, peakMemory }: ProcessUse): string {
	return `processors ${processorSeconds.toFixed(0)} s, ${memory.toFixed(0)} MiB, at most ${peakMemory.toFixed(0)} MiB`;
}

function secondsSince(started: number): string {
	return ((performance.now() - started) / 1000).toFixed(1);
}

function listSizes(folder: string): [string, number][] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name): [string, number] => [
		name,
		sizeOf(join(folder, name)),
	]);
}

function sizeOf(path: string): number {
	const found = statSync(path);
	return found.isFile() ? found.size : 0;
}
