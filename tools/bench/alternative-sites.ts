import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A generator of static sites that the same pages are given to. */
export interface AlternativeSite {
	readonly name: string;
	/** Writes what it needs to build the pages into an empty folder. */
	readonly write: (folder: string, pages: readonly TextPage[]) => void;
	/** Builds that folder; the words of a command that runs in it. */
	readonly command: readonly [program: string, ...words: string[]];
	/** Where the built site is. */
	readonly output: string;
	/** Opens its search and gives its field and what a result looks like; nothing where it has no search. */
	readonly search?: { readonly open: string; readonly field: string; readonly result: string };
}

/** A page as all of them get it. */
export interface TextPage {
	readonly id: string;
	readonly title: string;
	/** Markdown without its first heading. */
	readonly body: string;
}

/** The pages of the codes of a built site, as it publishes them in Markdown. */
export function readTextPages(dist: string): readonly TextPage[] {
	return readdirSync(join(dist, 'codes'))
		.filter((name) => /^\d+\.md$/.test(name))
		.map((name) => {
			const [heading = '', ...lines] = readFileSync(join(dist, 'codes', name), 'utf8').split('\n');
			return { id: name.replace('.md', ''), title: heading.replace(/^# /, ''), body: lines.join('\n') };
		});
}

/** Where the packages of those that npm installs are; a site is built in a folder inside, so that it finds them. */
export const alternativesFolder = 'tools/alternatives';

/** Each as its makers recommend it, but without a list of all codes in every page, which grows with the square. */
export const alternativeSites: readonly AlternativeSite[] = [
	{
		name: 'Starlight',
		write: writeStarlight,
		command: ['node', '../node_modules/astro/bin/astro.mjs', 'build'],
		output: 'dist',
		search: {
			open: 'button[data-open-modal]',
			field: 'input.pagefind-ui__search-input',
			result: '.pagefind-ui__result-link',
		},
	},
	{
		name: 'VitePress',
		write: writeVitePress,
		command: ['node', '../node_modules/vitepress/bin/vitepress.js', 'build'],
		output: '.vitepress/dist',
		search: { open: '.DocSearch-Button', field: 'input.search-input', result: '.VPLocalSearchBox .result' },
	},
	{
		name: 'MkDocs Material',
		write: writeMkDocs,
		command: ['mkdocs', 'build', '--quiet'],
		output: 'site',
		search: { open: 'input.md-search__input', field: 'input.md-search__input', result: '.md-search-result__item' },
	},
	{ name: 'bare Hugo', write: writeHugo, command: ['hugo', '--quiet'], output: 'public' },
];

function writeStarlight(folder: string, pages: readonly TextPage[]): void {
	// Astro bundles what depends on it and is named here.
	writeFile(folder, 'package.json', '{ "type": "module", "dependencies": { "@astrojs/starlight": "*" } }');
	writeFile(
		folder,
		'astro.config.mjs',
		`import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight({ title: 'Errors', sidebar: [] })] };`,
	);
	writeFile(
		folder,
		'src/content.config.ts',
		`import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
	);
	for (const page of pages) writeFile(folder, `src/content/docs/${page.id}.md`, withFrontmatter(page));
}

function writeVitePress(folder: string, pages: readonly TextPage[]): void {
	writeFile(folder, 'package.json', '{ "type": "module" }');
	writeFile(
		folder,
		'.vitepress/config.mjs',
		`export default { title: 'Errors', ignoreDeadLinks: true, markdown: { html: false }, themeConfig: { search: { provider: 'local' } } };`,
	);
	for (const { id, title, body } of pages)
		writeFile(
			folder,
			`${id}.md`,
			`---\ntitle: ${JSON.stringify(title)}\n---\n\n# ${title}\n\n::: v-pre\n${body}\n:::\n`,
		);
}

function writeMkDocs(folder: string, pages: readonly TextPage[]): void {
	writeFile(folder, 'mkdocs.yml', 'site_name: Errors\ntheme:\n  name: material\n  font: false\nnav: [index.md]\n');
	writeFile(folder, 'docs/index.md', '# Errors\n');
	for (const { id, title, body } of pages) writeFile(folder, `docs/${id}.md`, `# ${title}\n${body}`);
}

function writeHugo(folder: string, pages: readonly TextPage[]): void {
	writeFile(folder, 'config.toml', 'title = "Errors"\ndisableKinds = ["taxonomy", "term", "RSS", "section"]\n');
	const page =
		'<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>';
	writeFile(folder, 'layouts/_default/single.html', page);
	writeFile(folder, 'layouts/index.html', page);
	for (const one of pages) writeFile(folder, `content/${one.id}.md`, withFrontmatter(one));
}

function withFrontmatter({ title, body }: TextPage): string {
	return `---\ntitle: ${JSON.stringify(title)}\n---\n${body}`;
}

function writeFile(folder: string, path: string, text: string): void {
	const file = join(folder, path);
	mkdirSync(join(file, '..'), { recursive: true });
	writeFileSync(file, text);
}
