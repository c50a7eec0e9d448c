import { findableTerms, readTerms } from './terms.ts';

/** A page that is not a code: a guide, an area, a value of the OAuth field `error`. */
export interface SitePage {
	/** Its path below the base, such as `/guides/consent`. */
	readonly path: string;
	/** What it is called. */
	readonly title: string;
}

/** The pages that a query names. */
export interface NamedPages {
	/** Those of which it is the name. */
	readonly exact: readonly SitePage[];
	/** Those whose names hold every word of it, or a word that begins with it; a few. */
	readonly others: readonly SitePage[];
}

const mostOthers = 4;

/**
 * The pages whose titles or paths hold every word of a query, apart those that are called so.
 * @example findPages('consent', [{ path: '/guides/consent', title: 'Consent and permissions' }]).exact.length // => 1
 */
export function findPages(words: string, pages: readonly SitePage[]): NamedPages {
	const wanted = readTerms(words);
	if (wanted.length === 0) return { exact: [], others: [] };
	const hasAll = ({ path, title }: SitePage): boolean => {
		const text = `${title} ${path.replaceAll(/[/_-]/g, ' ')}`;
		// A name of several words is one term; its words apart are found as well, also while they are being typed.
		const terms = findableTerms(text);
		return wanted.every((word) => terms.some((term) => term.startsWith(word)));
	};
	// In one case: camel case, as in OAuth, would be taken apart.
	const name = readTerms(words.toLowerCase()).join(' ');
	const isCalled = (page: SitePage): boolean =>
		listNames(page).some((other) => readTerms(other.toLowerCase()).join(' ') === name);
	const exact = pages.filter(isCalled);
	return { exact, others: pages.filter((page) => !exact.includes(page) && hasAll(page)).slice(0, mostOthers) };
}

/** What a page is called: its title, with and without the kind of page in front, and the last part of its path. */
function listNames({ path, title }: SitePage): readonly string[] {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return [title, title.replace(/^[\w ]+: /, ''), name.replaceAll(/[_-]/g, ' ')];
}
