/** Where the project's files are edited and what is wrong is reported; empty where that is not known. */
export interface RepositoryAddresses {
	/** Begins the address of every file's editor. */
	readonly edit: string;
	/** Where an issue is begun. */
	readonly report: string;
}

/**
 * Finds where readers can edit and report: as `EDIT_URL` and `REPORT_URL` say, even that there is no such place; else in
 * the repository on whose runner GitHub builds, or in the one that `package.json` declares.
 * @param env the environment of the build
 * @param declared `repository` of `package.json`, in any of the forms that npm reads
 * @example findRepository({}, 'github:owner/name').report // => 'https://github.com/owner/name/issues/new'
 */
export function findRepository(
	env: Readonly<Record<string, string | undefined>>,
	declared?: string | { readonly url: string },
): RepositoryAddresses {
	const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = env;
	const built = server && name ? `${server}/${name}` : undefined;
	const address = built ?? readDeclared(typeof declared === 'string' ? declared : declared?.url);
	return {
		edit: env['EDIT_URL'] ?? (address ? `${address}/edit/main` : ''),
		report: env['REPORT_URL'] ?? (address ? `${address}/issues/new` : ''),
	};
}

/** The page of a repository that is declared for npm, or nothing where GitHub has no such place. */
function readDeclared(declared = ''): string | undefined {
	const name = /^(?:github:|.*\bgithub\.com[/:])?([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(declared)?.[1];
	return name && `https://github.com/${name}`;
}
