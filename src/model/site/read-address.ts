/** What an address of the site means: a page's own address, an alias of one, or nothing that is known. */
export type AddressMeaning =
	| { readonly kind: 'page'; readonly path: string }
	| { readonly kind: 'alias'; readonly path: string }
	| { readonly kind: 'unknown-code'; readonly id: string }
	| { readonly kind: 'unknown' };

/**
 * The code id that an address names in any of its alias forms, or nothing.
 * @example codeIdInPath('/codes/AADSTS50058/', '') // => '50058'
 * @example codeIdInPath('/error', '?code=50058') // => '50058'
 */
function codeIdInPath(path: string, query: string): string | undefined {
	const direct = /^\/(?:codes\/)?(?:aadsts)?[-_ ]?(\d{4,8})(?:\.html)?\/?$/i.exec(decodePath(path));
	if (direct) return direct[1];
	if (!/^\/error(?:\.html)?\/?$/i.test(path)) return undefined;
	const code = (new URLSearchParams(query).get('code') ?? '').trim();
	return /^(?:aadsts)?[-_ :]*(\d{4,8})$/i.exec(code)?.[1];
}

/**
 * What an address means, given what the site holds.
 * @param path the path below the base, with its leading slash
 * @param query the query with its question mark, or empty
 * @param hasPage whether a path such as `/codes/50058` is a page of the site
 */
export function readAddress(path: string, query: string, hasPage: (path: string) => boolean): AddressMeaning {
	const plain = path === '/' ? path : withoutSlashesAtEnd(path);
	const id = codeIdInPath(path, query);
	if (id !== undefined) {
		const page = `/codes/${id}`;
		if (!hasPage(page)) return { kind: 'unknown-code', id };
		return path === page ? { kind: 'page', path: page } : { kind: 'alias', path: page };
	}
	if (hasPage(path)) return { kind: 'page', path };
	const bare = plain.replace(/\.html$/, '').replace(/\/index$/, '') || '/';
	return hasPage(bare) ? { kind: 'alias', path: bare } : { kind: 'unknown' };
}

/** A pattern for the end would look at every run of slashes from each of its places. */
function withoutSlashesAtEnd(path: string): string {
	let end = path.length;
	while (path[end - 1] === '/') end--;
	return path.slice(0, end);
}

/** The path as it reads, or as it is where its percent signs are wrong. */
export function decodePath(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/**
 * The words of an address that leads nowhere, for a search: names of folders of the site and endings left out.
 * @example wordsInPath('/codes/UserInformationNotProvided.html') // => 'UserInformationNotProvided'
 * @example wordsInPath('/errors/invalid-client_secret') // => 'errors invalid client secret'
 */
export function wordsInPath(path: string): string {
	return decodePath(path)
		.replace(/\.[a-z]{2,5}$/i, '')
		.split('/')
		.filter((part) => !/^(?:codes|areas|guides|oauth-errors|)$/.test(part))
		.join(' ')
		.replace(/[^\p{L}\p{N} ]+/gu, ' ')
		.trim()
		.slice(0, 100);
}
