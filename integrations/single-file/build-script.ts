import { resolve } from 'node:path';
import { plainImports } from '../plain-imports.ts';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';

/** What the script has to know of the site that it shows. */
export interface ScriptSettings {
	/** The address of the site's host. */
	readonly site: string;
	readonly base: string;
	readonly version: string;
	/** Pagefind's script, as the site serves it. */
	readonly indexScript: string;
}

/** The modules of the site that this file has others for, by the ends of their names. */
const replaced: Readonly<Record<string, string>> = {
	'/early-files.ts': 'src/single-file/early-files.ts',
	'/early-module.ts': 'src/single-file/early-module.ts',
};

/** What the site's scripts find in place of the browser's own. */
const globals = ['location', 'history', 'open', 'fetch', 'customElements', 'Worker'];

/** The one script of the file: all that the pages load, with what differs where there is no host. */
export function buildScript(settings: ScriptSettings): Promise<string> {
	const own = resolve('src/single-file/page-globals.ts');
	return buildOne('src/single-file/main.ts', settings, {
		plugins: [plainImports(), replaceModules(), writeIndexScript(settings.indexScript), writeWorkers(settings)],
		build: {
			rolldownOptions: { transform: { inject: Object.fromEntries(globals.map((name) => [name, [own, name]])) } },
		},
	});
}

async function buildOne(entry: string, { site, base, version }: ScriptSettings, more: InlineConfig): Promise<string> {
	const result = (await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		base,
		define: {
			'import.meta.env.SITE': JSON.stringify(site),
			'import.meta.env.SITE_VERSION': JSON.stringify(version),
			'import.meta.env.HAS_OFFLINE': 'false',
			// The script is in the page and has no address.
			'import.meta.url': 'undefined',
		},
		...more,
		build: {
			write: false,
			minify: true,
			rolldownOptions: {
				...more.build?.rolldownOptions,
				input: resolve(entry),
				output: { format: 'iife', codeSplitting: false },
			},
		},
	})) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
	const [output] = Array.isArray(result) ? result : [result];
	const [chunk, ...others] = output?.output ?? [];
	if (chunk?.type !== 'chunk' || others.length > 0)
		throw new Error(
			`single file: expected one file of ${entry}, received ${[chunk, ...others].map((file) => file?.fileName).join(', ')}`,
		);
	return chunk.code;
}

function replaceModules(): Plugin {
	return {
		name: 'replaced-modules',
		enforce: 'pre',
		resolveId(id) {
			const ending = Object.keys(replaced).find((name) => id.endsWith(name));
			return ending === undefined ? undefined : resolve(replaced[ending] ?? '');
		},
	};
}

/** Pagefind's script is part of the script, not a file that it imports. */
function writeIndexScript(script: string): Plugin {
	const [loader, pagefind] = ['\0index-script', '\0pagefind'];
	const sources: Readonly<Record<string, string>> = {
		[loader]: `import * as script from '${pagefind}'; export const loadIndexScript = async () => script;`,
		[pagefind]: script,
	};
	return {
		name: 'index-script',
		enforce: 'pre',
		resolveId(id) {
			if (id === pagefind) return id;
			return id.endsWith('/index-script.ts') ? loader : undefined;
		},
		load(id) {
			return sources[id];
		},
	};
}

/** The scripts of workers are texts in the script, because a `Worker` of a page from a disk starts from nothing else. */
function writeWorkers(settings: ScriptSettings): Plugin {
	const query = '?worker&url';
	return {
		name: 'workers',
		enforce: 'pre',
		async load(id) {
			if (!id.endsWith(query)) return undefined;
			const code = await buildOne(id.slice(0, -query.length), settings, {});
			return `export default URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' }))`;
		},
	};
}
