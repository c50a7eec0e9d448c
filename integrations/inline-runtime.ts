import type { Plugin } from 'vite';

/** The module in which Rolldown keeps what several chunks need of it. */
const runtimeModule = '\0rolldown/runtime.js';

/**
 * Writes the few lines of Rolldown's runtime into each chunk that needs them. Rolldown makes a file of them as soon as two
 * chunks do, which is one request more before either can run, and gives it to no group of `codeSplitting`.
 * See docs/decisions/0032-patches.md.
 */
export function inlineRuntime(): Plugin {
	return {
		name: 'inline-runtime',
		enforce: 'post',
		generateBundle(_options, bundle) {
			const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
			const runtime = chunks.find(({ moduleIds }) => moduleIds.length === 1 && moduleIds[0] === runtimeModule);
			if (!runtime) return;
			for (const chunk of chunks)
				if (chunk.imports.includes(runtime.fileName)) chunk.code = inline(chunk.code, runtime.code);
			Reflect.deleteProperty(bundle, runtime.fileName);
		},
	};
}

/** How a chunk imports the runtime, and how that ends. */
const importPattern = /import ?\{ ?t as ([\w$]+) ?\} ?from ?["'`]\.\/rolldown-runtime[^"'`]*["'`];?/;
const exportPattern = /export ?\{ ?(?:([\w$]+) as )?t ?\};?\s*$/;

/**
 * A chunk's code with the runtime in it.
 * @throws {Error} when one of them is not written as Rolldown writes it
 */
export function inline(chunk: string, runtime: string): string {
	const found = exportPattern.exec(runtime);
	if (!found || !importPattern.test(chunk))
		throw new Error(
			`inline runtime: expected an import of one name and its export at the end, received ${JSON.stringify(chunk.slice(0, 200))} and ${JSON.stringify(runtime)}; see docs/decisions/0032-patches.md`,
		);
	const body = `(()=>{${runtime.slice(0, found.index)}return ${found[1] ?? 't'}})()`;
	return chunk.replace(importPattern, (_, name: string) => `const ${name}=${body};`);
}
