import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { ProcessUse, readTime } from './process-use.ts';

describe('a time of ps', () => {
	test.each([
		['00:00:00', 0],
		['00:01:23', 83],
		['10:00:01', 36_001],
		['1:23.50', 83.5],
	])('%s is %d seconds', (time, seconds) => {
		expect(readTime(time)).toBe(seconds);
	});
});

test('the memory of a process counts that of its children', async () => {
	const large = "Buffer.alloc(150 * 2 ** 20, 1); process.stdout.write('ready'); setInterval(() => {}, 1000)";
	const script = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(`globalThis.kept = ${large}`)}], { stdio: ['pipe', 'inherit', 'inherit'] })`;
	const parent = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
	await once(parent.stdout, 'data');
	const use = new ProcessUse(parent.pid ?? 0);
	use.sample();
	process.kill(-(parent.pid ?? 0));
	expect(use.peakMemory).toBeGreaterThan(150);
});
