const namedEntities: ReadonlyMap<string, string> = new Map(
	Object.entries({
		amp: '&',
		apos: "'",
		gt: '>',
		hellip: '…',
		ldquo: '“',
		lsquo: '‘',
		lt: '<',
		mdash: '—',
		nbsp: ' ',
		ndash: '–',
		quot: '"',
		rdquo: '”',
		rsquo: '’',
		colon: ':',
		comma: ',',
		period: '.',
	}),
);
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));?/gi;
const inlineTag = /<\/?(?:a|b|i|em|strong|span|code|font|mark|u|wbr|small|samp|kbd)(?:\s[^<>]{0,400})?\/?>/gi;
const blockTag = /<\/?(?:br|p|div|pre|tr|td|th|table|tbody|ul|ol|li|h[1-6]|hr|section)(?:\s[^<>]{0,400})?\/?>/gi;

function decodeEntity(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
	if (name !== undefined) return namedEntities.get(name.toLowerCase()) ?? whole;
	const point = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
	return point > 0 && point <= 0x10_ffff ? String.fromCodePoint(point) : whole;
}

/**
 * Undoes one level of HTML entities.
 * @example 'the user&#39;s&nbsp;session' // => "the user's session"
 */
export function decodeEntities(text: string): string {
	return text.replace(entity, decodeEntity);
}

/**
 * Removes the tags that only format, and turns those that end a line into one; any other tag stays,
 * because `<id>` may be what someone put for a value.
 * @example '<b>AADSTS</b>50058<br>Trace' // => 'AADSTS50058\nTrace'
 */
export function removeFormattingTags(text: string): string {
	return text.replace(inlineTag, '').replace(blockTag, '\n');
}
