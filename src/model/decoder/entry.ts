import type { Code } from '../../schema/code.ts';
import type { Tier } from '../../schema/code-values.ts';
import { listOfficialTexts } from '../codes/official.ts';
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
		texts: [...listOfficialTexts(official), ...messages.map(({ template }) => template)],
		errors: [...new Set(oauth.map(({ error }) => error))],
		prominence: measureProminence(id, code),
	};
}
