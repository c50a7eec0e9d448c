import { spawnSync } from 'node:child_process';

/** What a process and its descendants use, as far as samples tell. */
export class ProcessUse {
	readonly #root: number;
	readonly #seconds = new Map<number, number>();
	#memory = 0;
	#peakMemory = 0;

	constructor(root: number) {
		this.#root = root;
	}

	/** The memory that all held together when it was last looked at, in MiB. */
	get memory(): number {
		return this.#memory / 1024;
	}

	/** The most memory that all held together at one time, in MiB. */
	get peakMemory(): number {
		return this.#peakMemory / 1024;
	}

	/** The time that processors worked for all of them; unlike the time that passes, other work hardly changes it. */
	get processorSeconds(): number {
		return [...this.#seconds.values()].reduce((sum, seconds) => sum + seconds, 0);
	}

	/** Looks at what is used now; what ends between two samples is counted as far as the earlier one saw it. */
	sample(): void {
		const processes = listProcesses();
		const family = new Set([this.#root]);
		let memory = 0;
		// A child has the greater number, except when process ids wrap around; then it is missed in this sample.
		for (const { id, parent, size, seconds } of processes.sort((a, b) => a.id - b.id)) {
			if (family.has(parent)) family.add(id);
			if (!family.has(id)) continue;
			memory += size;
			this.#seconds.set(id, seconds);
		}
		this.#memory = memory;
		this.#peakMemory = Math.max(this.#peakMemory, memory);
	}
}

function listProcesses() {
	const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,time='], { encoding: 'utf8' });
	return stdout
		.trim()
		.split('\n')
		.map((row) => {
			const [id, parent, size, time = ''] = row.trim().split(/\s+/);
			return { id: Number(id), parent: Number(parent), size: Number(size), seconds: readTime(time) };
		});
}

/**
 * Seconds of a time as `ps` writes it; days do not occur.
 * @example '00:01:23' // => 83
 * @internal
 */
export function readTime(time: string): number {
	return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
