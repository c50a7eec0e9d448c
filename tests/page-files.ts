import { readdirSync } from 'node:fs';

/** The paths of all pages of a built site but the one that says that there is none. */
export function listPages(dist: string): readonly string[] {
	return readdirSync(dist, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html') && file !== '404.html')
		.map((file) => (file === 'index.html' ? '/' : `/${file.replace(/\.html$/, '')}`))
		.sort();
}
