/** The character that says that the next one was moved, because an HTML parser changes or ends at what it stands for. */
const sign = '='.charCodeAt(0);
/** How far such a character was moved. */
const distance = 64;

/** The byte that each character of a windows-1252 page was; the decoder of the browser, which read the page, says it. */
const bytesOfCharacters = new Uint8Array(0x10000);
for (let byte = 0; byte < 256; byte += 1)
	bytesOfCharacters[new TextDecoder('windows-1252').decode(Uint8Array.of(byte)).charCodeAt(0)] = byte;

/** The bytes that `writePackedText` of `integrations/single-file/packed-text.ts` wrote into the page as text. */
export function readPackedText(text: string): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(text.length);
	let length = 0;
	for (let at = 0; at < text.length; at += 1) {
		const isMoved = text.charCodeAt(at) === sign;
		if (isMoved) at += 1;
		const byte = bytesOfCharacters[text.charCodeAt(at)] ?? 0;
		bytes[length] = isMoved ? byte - distance : byte;
		length += 1;
	}
	return bytes.subarray(0, length);
}
