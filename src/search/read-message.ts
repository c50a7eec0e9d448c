import { isSentence } from '../model/search/sentence.ts';
import type { DecodeResult } from '../model/decoder/decode.ts';
import { loadPageFinder, loadReader } from './load-reader.ts';

/** What words are as a message of the service or a text of the sign-in page. */
export interface ReadMessage {
	/** The codes whose message, name or page they are, the likeliest first. */
	readonly meant: readonly string[];
	/** The codes whose messages come closest. */
	readonly closest: readonly string[];
	/** Whether they are in a language in which no message is known. */
	readonly isInOtherLanguage: boolean;
}

/** What words are that no message has, and all words before they were read. */
export const nothingRead: ReadMessage = { meant: [], closest: [], isInOtherLanguage: false };

/**
 * Reads words as a message, if they may be one. Without what reading needs, they mean nothing.
 * @param signal gives the reading up
 */
export async function readMessage(words: string, signal: AbortSignal): Promise<ReadMessage> {
	if (!isSentence(words)) return nothingRead;
	try {
		const [reader, findShownPages] = await Promise.all([loadReader(), loadPageFinder()]);
		const { result, isInOtherLanguage } = await reader.read(words, signal);
		const shown = (await findShownPages(words, result)).flatMap(({ codes }) => codes.map(({ code }) => code));
		return {
			meant: [...new Set([...shown, ...listCodes(result)])],
			closest: 'closest' in result ? result.closest.map(({ id }) => id) : [],
			isInOtherLanguage: isInOtherLanguage && shown.length === 0,
		};
	} catch {
		return nothingRead;
	}
}

function listCodes(result: DecodeResult): readonly string[] {
	return result.kind === 'codes' ? result.codes.filter(({ isKnown }) => isKnown).map(({ id }) => id) : [];
}
