import type { Code } from '../../schema/code.ts';

/**
 * The sentence about a code for lists of search engines: unique, because it opens with the number, and at most about
 * 200 characters long.
 * @example describeCode({ id: '50058', title: 'No session', summary: 'Nobody is signed in.' })
 * // => 'AADSTS50058 (No session): Nobody is signed in.'
 */
export function describeCode(code: Pick<Code, 'title' | 'symbol' | 'summary'> & { id: string }): string {
	const name = code.symbol ?? code.title;
	return `AADSTS${code.id} (${name}): ${code.summary}`;
}
