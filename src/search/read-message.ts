import { isSentence } from '../model/search/sentence.ts';
import type { DecodeResult } from '../model/decoder/decode.ts';
import { loadReader } from './load-reader.ts';

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

/** Whether the reader has answered before: it is then as fast as the rest. */
let hasAnswered = false;

/** Whether words have to wait for the reader of messages, because it has not been loaded yet. */
export function isReaderLate(words: string): boolean {
	return !hasAnswered && isSentence(words);
}

/**
 * Reads words as a message, if they may be one. Without what reading needs, they mean nothing.
 * @param signal gives the reading up
 */
export async function readMessage(words: string, signal: AbortSignal): Promise<ReadMessage> {
	if (!isSentence(words)) return nothingRead;
	try {
		const shared = await loadReader();
		shared.prepareShownPages().catch(() => undefined);
		const { result, isInOtherLanguage } = await shared.sharedReader.read(words, signal);
		hasAnswered = true;
		const shown = (await shared.findShownPages(words, result)).flatMap(({ codes }) => codes.map(({ code }) => code));
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
