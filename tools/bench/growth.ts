import { measureBuild, type BuildMeasure } from './build.ts';
import { formatNumber, type Row } from './table.ts';

const sizes = [306, 3000, 30_000] as const;

/** Time, memory and output of builds of 306, 3,000 and 30,000 synthetic codes, and what one more code costs. */
export async function measureGrowth(): Promise<readonly Row[]> {
	const builds: BuildMeasure[] = [];
	for (const size of sizes) {
		console.error(`Building ${formatNumber(size)} codes`);
		builds.push(await measureBuild(size));
	}
	return [
		...builds.flatMap(describeBuild),
		...builds.slice(1).map((build, index) => describeStep(builds[index], build)),
	];
}

function describeBuild(build: BuildMeasure): readonly Row[] {
	const { count, seconds, processorSeconds, peakMemory, outputBytes, largest } = build;
	const name = `${formatNumber(count)} synthetic codes`;
	const files = largest
		.slice(0, 3)
		.map(([path, bytes]) => `\`${withoutVersion(path)}\` ${formatNumber(bytes / 1000)} kB`);
	return [
		{
			what: `Build of ${name}: time / of processors / peak memory`,
			measured: `${seconds.toFixed(1)} s / ${formatNumber(processorSeconds)} s / ${formatNumber(peakMemory)} MiB`,
			budget: count === sizes[2] ? 'ends' : '–',
		},
		{ what: `Output of ${name}, per code`, measured: `${formatNumber(outputBytes / count)} bytes`, budget: '–' },
		{ what: `Largest files of ${name}`, measured: files.join(', '), budget: '–' },
	];
}

/** Names of versions say nothing about growth and are others in each build. */
function withoutVersion(path: string): string {
	return path.replace(/[0-9a-f]{10}\//, '').replace(/[0-9a-f]{16}(?=\.bundle$)/, '*');
}

function describeStep(smaller: BuildMeasure | undefined, larger: BuildMeasure): Row {
	if (!smaller) throw new RangeError('growth: expected a smaller build to compare with');
	const perCode = (measure: (build: BuildMeasure) => number): number =>
		(measure(larger) - measure(smaller)) / (larger.count - smaller.count);
	const time = perCode(({ seconds }) => seconds * 1000);
	const processors = perCode(({ processorSeconds }) => processorSeconds * 1000);
	const memory = perCode(({ peakMemory }) => peakMemory * 1024);
	const output = perCode(({ outputBytes }) => outputBytes);
	return {
		what: `One more code, from ${formatNumber(smaller.count)} to ${formatNumber(larger.count)}: time / of processors / memory / output`,
		measured: `${time.toFixed(1)} ms / ${processors.toFixed(1)} ms / ${formatNumber(memory)} KiB / ${formatNumber(output)} bytes`,
		budget: 'no growth from step to step',
	};
}
