import { configuration } from './configuration.ts';

/**
 * Whether the site has a file at a path that its copy leaves out, so that only the network can answer.
 * @param files the paths that the copy holds, pages without `.html`
 */
export function isUnsaved(path: string, files: ReadonlySet<string>): boolean {
	const { paths, besidePages } = configuration.unsaved;
	return paths.includes(path) || besidePages.some((pattern) => fitsPage(path, pattern, files));
}

/** Whether a pattern such as `/codes/*.md` fits a path, and the copy holds the page that the file is of. */
function fitsPage(path: string, pattern: string, files: ReadonlySet<string>): boolean {
	const [folder = '', ending = ''] = pattern.split('*');
	return path.startsWith(folder) && path.endsWith(ending) && files.has(path.slice(0, path.length - ending.length));
}
