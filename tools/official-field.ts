import type { OfficialTexts } from '../src/schema/official.ts';

/**
 * The field `official` of a page: the text alone where both editions have it, else below the name of each edition.
 * @example writeOfficialField({ global: 'A text.' }) // => 'official:\n  global: "A text."'
 */
export function writeOfficialField({ global, china }: OfficialTexts): string {
	if (global !== undefined && global === china) return `official: ${JSON.stringify(global)}`;
	const texts = Object.entries({ global, china }).filter(([, text]) => text !== undefined);
	return ['official:', ...texts.map(([edition, text]) => `  ${edition}: ${JSON.stringify(text)}`)].join('\n');
}
