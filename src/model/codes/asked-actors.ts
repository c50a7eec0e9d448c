import type { Actor } from '../../schema/code-values.ts';

/** The words by which a message names who can act; nobody is concluded from what went wrong. */
const namedBy = {
	'tenant-admin': /\b(?:contact|check with|reach out to)\b[^.]*\badmin/i,
	'app-developer': /\b(?:vendor|owner of the \w+ application) must\b/i,
	user: /\bsign out and sign in again\b/i,
} as const satisfies Partial<Record<Actor, RegExp>>;

const named = Object.entries(namedBy) as [keyof typeof namedBy, RegExp][];

/**
 * Who can fix a code by the words of its own messages, of which nothing else is known.
 * @example listAskedActors([{ template: 'Access is blocked. Please contact your administrator.' }]) // => ['tenant-admin']
 */
export function listAskedActors(messages: readonly { readonly template: string }[]): Actor[] {
	return named.filter(([, words]) => messages.some(({ template }) => words.test(template))).map(([actor]) => actor);
}
