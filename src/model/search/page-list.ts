import { findableTerms, readTerms } from './terms.ts';

/** A page that is not a code: a guide, an area, a value of the OAuth field `error`. */
export interface SitePage {
	/** Its path below the base, such as `/guides/consent`. */
	readonly path: string;
	/** What it is called. */
	readonly title: string;
}

/**
 * The pages whose titles or paths hold every word of a query, or a word that begins with it, at most four.
 * @example findPages('consent', [{ path: '/guides/consent', title: 'Consent and permissions' }]).length // => 1
 */
export function findPages(words: string, pages: readonly SitePage[]): readonly SitePage[] {
	const wanted = readTerms(words);
	if (wanted.length === 0) return [];
	const hasAll = ({ path, title }: SitePage): boolean => {
		const text = `${title} ${path.replaceAll(/[/_-]/g, ' ')}`;
		// A name of several words is one term; its words apart are found as well, also while they are being typed.
		const terms = findableTerms(text);
		return wanted.every((word) => terms.some((term) => term.startsWith(word)));
	};
	return pages.filter(hasAll).slice(0, 4);
}
