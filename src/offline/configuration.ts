/** What the worker knows of the site that it was built with. */
export interface Configuration {
	/** A hash of every file of the copy. */
	readonly version: string;
	/** The version that pages and search files of this build carry. */
	readonly site: string;
	/** The path of the bundle below the base, its size in bytes and its SHA-256 in hexadecimal digits. */
	readonly bundle: { readonly path: string; readonly bytes: number; readonly hash: string };
	/** How many pages the bundle holds. */
	readonly pages: number;
	/** The newest day on which a source was read, `YYYY-MM-DD`. */
	readonly date: string;
	/** What is fetched before the bundle: paths below the base, each with the SHA-256 of its file. */
	readonly shell: Readonly<Record<string, string>>;
	/** The files of the site that the copy leaves out: their paths, and patterns such as `/codes/*.md`, one file for each page. */
	readonly unsaved: { readonly paths: readonly string[]; readonly besidePages: readonly string[] };
	/** The headers of every saved response. */
	readonly headers: Readonly<Record<string, string>>;
}

declare const builtConfiguration: Configuration;

/** The configuration of this build; the bundler writes it in. */
export const configuration: Configuration = builtConfiguration;

/** The base path of the site, without a trailing slash. */
export function readBase(scope: string): string {
	return new URL(scope).pathname.replace(/\/$/, '');
}
