import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A Markdown file of the content, taken apart without the code of the site. */
export interface ContentPage {
	/** The file name without its ending. */
	readonly id: string;
	/** The frontmatter as YAML gives it. */
	readonly front: unknown;
	/** What follows the frontmatter. */
	readonly body: string;
}

function readPages(folder: string): readonly ContentPage[] {
	return readdirSync(`content/${folder}`).map((name) => {
		const text = readFileSync(`content/${folder}/${name}`, 'utf8');
		const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
		return { id: name.replace('.md', ''), front: parse(front) as unknown, body };
	});
}

/** The pages of codes, read once: the unit tests share their modules. */
export const codePages = readPages('codes');
/** The guides. */
export const guidePages = readPages('guides');
/** The pages of values of the OAuth field `error`. */
export const oauthErrorPages = readPages('oauth-errors');
