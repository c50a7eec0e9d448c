import type { Code } from '../../schema/code.ts';
import type { Tier } from '../../schema/code-values.ts';
import { chooseOfficialText, findOtherText } from '../codes/official.ts';
import { measureProminence } from '../codes/prominence.ts';

/** What the decoder needs to know of one code. */
export interface DecoderEntry {
	readonly id: string;
	readonly tier: Tier;
	/** Its symbolic name, where it has one. */
	readonly symbol?: string;
	/** The official texts and every message template, with `{placeholders}`. */
	readonly texts: readonly string[];
	/** The values of OAuth `error` seen with it. */
	readonly errors: readonly string[];
	/** See {@link measureProminence}; between like wordings, more wins. */
	readonly prominence: number;
}

/** The decoder's entry for a code of the content. */
export function toDecoderEntry(id: string, code: Code): DecoderEntry {
	const { tier, symbol, official, messages = [], oauth = [] } = code;
	return {
		id,
		tier,
		...(symbol !== undefined && { symbol }),
		texts: listTexts(official, messages),
		errors: [...new Set(oauth.map(({ error }) => error))],
		prominence: measureProminence(id, code),
	};
}

/**
 * The official texts and the messages, each once. A text of the global edition that only adds to the other one is left
 * out: the service prints no lists of reasons and no advice behind its sentence.
 */
function listTexts(official: Code['official'], messages: NonNullable<Code['messages']>): readonly string[] {
	const text = chooseOfficialText(official);
	const other = findOtherText(official);
	const isOwn = other !== undefined && text !== undefined && !other.startsWith(text);
	const officials = [text, isOwn ? other : undefined].filter((one) => one !== undefined);
	return [...new Set([...officials, ...messages.map(({ template }) => template)])];
}
