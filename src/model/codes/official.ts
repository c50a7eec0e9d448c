import type { OfficialTexts } from '../../schema/official.ts';
import { isSameText } from '../text/compare-words.ts';

/** What the editions of the reference document say of a code. */
type Official = OfficialTexts | undefined;

/** The text that stands for the code where there is room for one: that of the 21Vianet edition, else the global one. */
export function chooseOfficialText(official: Official): string | undefined {
	return official?.china ?? official?.global;
}

/** The texts of all editions, each once. */
export function listOfficialTexts(official: Official): readonly string[] {
	const texts = [official?.china, official?.global].filter((text) => text !== undefined);
	return [...new Set(texts)];
}

/**
 * The global edition's text where the 21Vianet edition has another one.
 * @example findOtherText({ global: 'New.', china: 'Old.' }) // => 'New.'
 */
export function findOtherText(official: Official): string | undefined {
	return listOfficialTexts(official)[1];
}

/** A symbolic name at the beginning of a text, which may be all there is of it. */
const leadingSymbol = /^([A-Z][A-Za-z0-9_]{3,})(?: ?- |$)/;

/**
 * The symbolic name that the 21Vianet edition gives and the newer global one has dropped.
 * @example findDroppedSymbol({ global: 'Failed.', china: 'InvalidRealmUri - Failed.' }) // => 'InvalidRealmUri'
 */
export function findDroppedSymbol(official: Official): string | undefined {
	const { global, china = '' } = official ?? {};
	const symbol = leadingSymbol.exec(china)?.[1];
	return global === undefined || symbol === undefined || global.includes(symbol) ? undefined : symbol;
}

/** The texts by edition with a new one for one of them, white space aside one text where both say the same. */
export function replaceEdition(
	official: Official,
	edition: keyof OfficialTexts,
	text: string | undefined,
): OfficialTexts {
	const texts: OfficialTexts = { ...official, [edition]: text };
	const { global, china } = texts;
	const isSame = global !== undefined && china !== undefined && isSameText(global, china);
	return {
		...(global !== undefined && { global: isSame ? china : global }),
		...(china !== undefined && { china }),
	};
}
