import type { Tier } from '../../schema/code-values.ts';
import type { DecoderKnowledge } from './knowledge.ts';
import type { Envelope } from './envelope.ts';
import type { MessageMatch } from '../messages/match.ts';
import { isWrapperCode } from '../numbers/wrapper-codes.ts';

/**
 * From this sum of inverse document frequencies on, a message that is there word for word is found, and one of which all
 * that is there fits is likely; with less, everyday sentences are as well. `npm run calibrate` measures both.
 */
const leastExactScore = 20;
const leastLikelyScore = 16;
/** With a smaller sum of inverse document frequencies, the words may occur in any text. */
const leastScore = 14;
const leastCoverage = 0.55;
const leastWords = 3;
/** A short message that is a sentence of its own needs less: "Application 'x' is disabled." */
const leastWholeScore = 5;
const leastBeginningScore = 9;
/** With this sum, a run of consecutive words belongs to the message even when most of it is missing. */
const leastRun = 22;
/** A match within this share of the best fits as well. */
const asGood = 0.96;

/**
 * What makes one of several codes with the same wording the likelier one, each a small factor: together they
 * decide between equals and never against a clearly better wording.
 */
const tieBreakByTier = { documented: 1.01, met: 1.01, listed: 1 } as const satisfies Record<Tier, number>;
const errorFactor = 1.02;
const specificFactor = 1.015;
const wrapperFactor = 0.985;
const mostProminent = 20;

function isGoodEnough({ score, coverage, run, words, isWhole, isBeginning }: MessageMatch): boolean {
	if (isWhole) return score >= leastWholeScore;
	if (words < leastWords) return false;
	if (run >= leastRun) return true;
	return score >= (isBeginning ? leastBeginningScore : leastScore) && coverage >= leastCoverage;
}

/** Whether the code is the more specific one, by its longer number, of two that fit. */
function isSpecific(id: string, tier: Tier, matches: readonly MessageMatch[]): boolean {
	return tier !== 'listed' && matches.some((other) => other.id !== id && id.startsWith(other.id));
}

function likelihood(
	{ id, score }: MessageMatch,
	matches: readonly MessageMatch[],
	{ error }: Envelope,
	{ entries }: DecoderKnowledge,
): number {
	const { tier = 'listed', errors = [], prominence = 0 } = entries.get(id) ?? {};
	const factors = [
		tieBreakByTier[tier],
		error !== undefined && errors.includes(error) ? errorFactor : 1,
		isSpecific(id, tier, matches) ? specificFactor : 1,
		isWrapperCode(id) ? wrapperFactor : 1,
		1 + Math.min(prominence, mostProminent) / 1000,
	];
	return factors.reduce((product, factor) => product * factor, score);
}

/** How sure it is that a text is the message of a code. */
export type MessageCertainty = 'exact' | 'likely' | 'closest';

/** A match with what may be said of it. */
export interface RankedMatch extends MessageMatch {
	readonly certainty: MessageCertainty;
}

function certaintyOf({ fit, score }: MessageMatch): MessageCertainty {
	if (fit === 'exact' && score >= leastExactScore) return 'exact';
	return fit !== 'pieces' && score >= leastLikelyScore ? 'likely' : 'closest';
}

/**
 * The codes whose messages are like a text without a number: the best match and those that fit as well, the likelier
 * first; none when no match is good enough. What is less sure comes with what is exact only where the text is the whole
 * message of one code and the first sentences of another's.
 */
export function rankByMessage(
	matches: readonly MessageMatch[],
	envelope: Envelope,
	knowledge: DecoderKnowledge,
): RankedMatch[] {
	const good = matches.filter(isGoodEnough).map((match) => ({ ...match, certainty: certaintyOf(match) }));
	const found = good.filter(({ certainty }) => certainty !== 'closest');
	const fitting = keepBest(found.length > 0 ? found : good);
	const isExact = fitting.some(({ certainty }) => certainty === 'exact');
	return fitting
		.filter(({ certainty, isOpening }) => !isExact || certainty === 'exact' || isOpening)
		.map((match) => ({ match, rank: likelihood(match, fitting, envelope, knowledge) }))
		.sort((one, other) => other.rank - one.rank)
		.map(({ match }) => match);
}

function keepBest(matches: readonly RankedMatch[]): readonly RankedMatch[] {
	const best = Math.max(0, ...matches.map(({ score }) => score));
	return matches.filter(({ score }) => score >= best * asGood);
}
