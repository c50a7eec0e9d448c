import type { Code } from '../../schema/code.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/**
 * When and where more was looked for.
 * @example describeSearched({ day: '2026-11-29', places: ['issues', 'code'] }) // => 'Nothing more was found on 2026-11-29 in issues and code.'
 */
export function describeSearched({ day, places }: NonNullable<Code['searched']>): string {
	return `Nothing more was found on ${day} in ${list.format(places)}.`;
}
