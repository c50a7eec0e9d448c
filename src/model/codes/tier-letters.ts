import type { Tier } from '../../schema/code-values.ts';

/** The letter by which the files of the search and of the decoder name a tier. */
export const tierLetters = { documented: 'd', met: 'm', listed: 'l' } as const satisfies Record<Tier, string>;

/** The tier of a letter, or nothing when no tier has it. */
export function readTier(letter: unknown): Tier | undefined {
	return (Object.keys(tierLetters) as Tier[]).find((tier) => tierLetters[tier] === letter);
}
