import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { Configuration } from '../../src/offline/configuration.ts';

/** The script of the worker, in one file that imports nothing, with the configuration written in. */
export async function buildWorker(entry: 'sw' | 'remove', configuration: Configuration): Promise<string> {
	const result = (await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		define: { builtConfiguration: JSON.stringify(configuration) },
		build: {
			write: false,
			minify: true,
			rolldownOptions: { input: resolve(`src/offline/${entry}.ts`), output: { format: 'iife' } },
		},
	})) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
	const [output] = Array.isArray(result) ? result : [result];
	const [chunk, ...others] = output?.output ?? [];
	if (chunk?.type !== 'chunk' || others.length > 0)
		throw new Error(`offline bundle: expected one file of src/offline/${entry}.ts`);
	return chunk.code;
}
