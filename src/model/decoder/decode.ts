import { compareMessage, type ClosestMessage } from './closest.ts';
import { isOfDiscord } from './discord.ts';
import { findInColumns } from '../numbers/columns.ts';
import { findCodeIds, type Evidence, type FoundCode } from '../numbers/find-codes.ts';
import type { DecoderKnowledge } from './knowledge.ts';
import { longestText } from './longest-text.ts';
import { readEnvelope, type Envelope } from './envelope.ts';
import { findForeignCodes, type ForeignCode } from '../numbers/foreign-codes.ts';
import { quoteMessage, type MessageRun } from '../messages/quotation.ts';
import type { ReadValue } from '../messages/values.ts';
import { matchMessages, type MessageMatch } from '../messages/match.ts';
import { toPlainText } from '../text/plain-text.ts';
import { isOfOtherProduct } from './other-product.ts';
import { rankByMessage, type MessageCertainty } from './ranking.ts';
import { understandPlainQuery } from '../numbers/query.ts';
import { findSymbols } from './symbols.ts';

/** How sure it is that a text means a code; what is less sure is no finding. */
type Certainty = 'number' | Exclude<MessageCertainty, 'closest'>;

/** A code that a text holds or means. */
export interface DecodedCode {
	readonly id: string;
	/** How it was found: by its number, by its message alone, or by its symbolic name. */
	readonly evidence: Evidence | 'message' | 'symbol';
	/**
	 * How sure that is: by its number, by its name or a message that is there word for word, or by a message of which all
	 * that is there fits.
	 */
	readonly certainty: Certainty;
	/** Whether the site has a page for it. */
	readonly isKnown: boolean;
	/** The message template that was found in the text. */
	readonly template?: string;
	readonly values: readonly ReadValue[];
	/** The message as the text has it, up to its last value; empty without values. */
	readonly quotation: readonly MessageRun[];
	/** Other codes whose wording fits the text as well; their pages say how they differ. */
	readonly sameWording: readonly string[];
	/** The code whose message is in the text as a whole, where the number is another one and its messages are not there. */
	readonly otherWording?: string;
}

/** Why a text leads to no code. */
export type NothingReason =
	/** There is no text. */
	| 'empty'
	/** Trace id, correlation id or the like are there, but neither number nor message. */
	| 'only-envelope'
	/** It looks like an error of the service or of its libraries, with neither number nor known message. */
	| 'unknown-message'
	/** Nothing in it looks like a sign-in error. */
	| 'no-error-text';

/** So many words of a message are no chance where its number is, although someone left out its beginning. */
const enoughWords = 8;

/** How many codes of one wording are shown as codes; all are named in `sameWording`. */
const mostMeant = 4;

/** How many numbers without a page are named; the others of a text are counted. */
const mostUnknown = 5;

/** What a text says. */
export type DecodeResult =
	| {
			readonly kind: 'codes';
			/** In order of importance. */
			readonly codes: readonly DecodedCode[];
			readonly envelope: Envelope;
			readonly foreign: readonly ForeignCode[];
			/** How many more numbers of the text have a prefix and no page. */
			readonly moreUnknown: number;
	  }
	| {
			readonly kind: 'foreign';
			readonly foreign: readonly ForeignCode[];
			readonly envelope: Envelope;
			readonly closest: readonly ClosestMessage[];
	  }
	| {
			/** The text has neither a number nor a known message, and is like some. */
			readonly kind: 'closest';
			readonly closest: readonly ClosestMessage[];
			readonly envelope: Envelope;
	  }
	| { readonly kind: 'nothing'; readonly reason: NothingReason; readonly envelope: Envelope };

function describe(
	text: string,
	found: FoundCode,
	matches: readonly MessageMatch[],
	knowledge: DecoderKnowledge,
): DecodedCode {
	// A single word at the end of a text is the whole of what is left of a message, and says nothing.
	const match = matches.find(
		({ id, coverage, words }) =>
			id === found.id && words > 1 && (coverage >= 0.5 || (words >= enoughWords && coverage >= 0.4)),
	);
	return {
		id: found.id,
		evidence: found.evidence,
		certainty: 'number',
		isKnown: knowledge.entries.has(found.id),
		...(match && { template: match.template }),
		values: match?.values ?? [],
		quotation: match ? quoteMessage(text, match.known, match.values) : [],
		sameWording: [],
	};
}

/** A match that is sure enough to be named as found. */
type FoundMessage = MessageMatch & { readonly certainty: Exclude<MessageCertainty, 'closest'> };

function describeMatch(text: string, match: FoundMessage, sameWording: readonly string[]): DecodedCode {
	const { id, template, values, certainty, known } = match;
	const quotation = quoteMessage(text, known, values);
	return { id, evidence: 'message', certainty, isKnown: true, template, values, quotation, sameWording };
}

function explainNothing(text: string, envelope: Envelope): NothingReason {
	if (text.trim() === '') return 'empty';
	const { error, exception, traceId, correlationId } = envelope;
	if (error !== undefined || exception !== undefined) return 'unknown-message';
	return traceId !== undefined || correlationId !== undefined ? 'only-envelope' : 'no-error-text';
}

/** A code with no message in the text. */
function describeAlone(id: string, evidence: DecodedCode['evidence'], knowledge: DecoderKnowledge): DecodedCode {
	const certainty = evidence === 'symbol' ? 'exact' : 'number';
	return { id, evidence, certainty, isKnown: knowledge.entries.has(id), values: [], quotation: [], sameWording: [] };
}

/** A short text may be what someone would type into a search: a number written apart, or one that the site lacks. */
function decodeTyped(text: string, knowledge: DecoderKnowledge): DecodedCode[] {
	const query = understandPlainQuery(text, [...knowledge.entries.keys()]);
	if (query.kind !== 'numbers') return [];
	const numbers = [...query.ids, ...query.unknown.map(({ number }) => number)];
	return numbers.map((id) => describeAlone(id, 'bare', knowledge));
}

/** The codes that a text means, and when there are none, those whose messages are like it. */
interface Meaning {
	readonly codes: readonly DecodedCode[];
	readonly closest: readonly ClosestMessage[];
}

function readMeaning(text: string, envelope: Envelope, knowledge: DecoderKnowledge): Meaning {
	const isKnown = (id: string): boolean => knowledge.entries.has(id);
	const isElsewhere = isOfDiscord(text);
	const found = findCodeIds(text, isKnown, findInColumns(text, isKnown)).filter(
		({ evidence }) => evidence === 'prefixed' || !isElsewhere,
	);
	const matches = matchMessages(text, knowledge.index, new Set(found.map(({ id }) => id)));
	const numbered = found.map((code) => describe(text, code, matches, knowledge));
	const written = numbered.filter(({ evidence }) => evidence !== 'bare');
	const ranked = rankByMessage(matches, envelope, knowledge);
	const meant = ranked.flatMap(({ certainty, ...match }) => (certainty === 'closest' ? [] : [{ ...match, certainty }]));
	if (written.length > 0) return onlyCodes(noteOtherWording(putConfirmedFirst(written), ranked, knowledge));
	const ids = meant.map(({ id }) => id);
	const byMessage = meant.slice(0, mostMeant).map((match) =>
		describeMatch(
			text,
			match,
			ids.filter((id) => id !== match.id),
		),
	);
	const all = [...byMessage, ...numbered.filter(({ id }) => !ids.includes(id))];
	if (all.length > 0) return onlyCodes(all);
	const named = findSymbols(text, knowledge.symbols).slice(0, mostMeant);
	const others = named.length > 0 ? named.map((id) => describeAlone(id, 'symbol', knowledge)) : [];
	const codes = others.length > 0 || isElsewhere ? others : decodeTyped(text, knowledge);
	const closest = ranked.slice(0, mostMeant).map(({ id, template }) => compareMessage(id, template, text));
	return codes.length > 0 ? onlyCodes(codes) : { codes, closest };
}

function onlyCodes(codes: readonly DecodedCode[]): Meaning {
	return { codes, closest: [] };
}

/** A number in a cell of a row whose message is there as well is the row's result, whatever numbers the message names. */
function putConfirmedFirst(codes: readonly DecodedCode[]): DecodedCode[] {
	const isConfirmed = ({ evidence, template }: DecodedCode): boolean => evidence === 'cell' && template !== undefined;
	return codes.toSorted((one, other) => Number(isConfirmed(other)) - Number(isConfirmed(one)));
}

/** Says of the first code, when none of its known messages is in the text, whose message is there instead. */
function noteOtherWording(
	codes: readonly DecodedCode[],
	meant: readonly MessageMatch[],
	{ entries }: DecoderKnowledge,
): DecodedCode[] {
	const [first, ...others] = codes;
	const other = meant.find(({ isWhole }) => isWhole)?.id;
	const isSilent = first?.template === undefined && (entries.get(first?.id ?? '')?.texts.length ?? 0) > 0;
	if (!first || other === undefined || !isSilent || codes.some(({ id }) => id === other)) return [...codes];
	return [{ ...first, otherWording: other }, ...others];
}

/** The codes without all but the first few of those that have no page, and how many these are. */
function countUnknown(codes: readonly DecodedCode[]): { codes: readonly DecodedCode[]; moreUnknown: number } {
	let unknown = 0;
	const named = codes.filter(({ isKnown }) => isKnown || (unknown += 1) <= mostUnknown);
	return { codes: named, moreUnknown: codes.length - named.length };
}

/**
 * What an error text says, whatever it was copied from: its codes in order of importance with the values
 * in their messages, its envelope, and codes of other families. Of a text longer than {@link longestText} only
 * the beginning is read.
 */
export function decode(text: string, knowledge: DecoderKnowledge): DecodeResult {
	const plain = toPlainText(text.slice(0, longestText));
	const envelope = readEnvelope(plain, knowledge.findOauthError);
	const foreign = findForeignCodes(plain);
	const { codes, closest } = readMeaning(plain, envelope, knowledge);
	if (isOfOtherProduct(codes, foreign)) {
		const meant = codes.map(({ id, template = '' }) => compareMessage(id, template, plain));
		return { kind: 'foreign', foreign, envelope, closest: [...meant, ...closest] };
	}
	if (codes.length > 0) return { kind: 'codes', ...countUnknown(codes), envelope, foreign };
	if (closest.length > 0) return { kind: 'closest', closest, envelope };
	return { kind: 'nothing', reason: explainNothing(plain, envelope), envelope };
}
