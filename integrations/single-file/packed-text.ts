/** The sign of a byte that was moved, and how far it was. */
const [sign, distance] = [0x3d, 64];
/** What an HTML parser changes in the text of a script, or may end it with, and the sign itself: NUL, CR, `<`, `=`. */
const moved = new Set([0x00, 0x0d, 0x3c, sign]);

/**
 * Bytes as the text of a `<script>` in a page of windows-1252, in which every byte is one character: base64 would take a
 * third more. The four that a parser does not leave alone are moved behind a sign, as in yEnc.
 */
export function writePackedText(bytes: Uint8Array): Buffer {
	const text = Buffer.alloc(bytes.length * 2);
	let length = 0;
	for (const byte of bytes) {
		if (moved.has(byte)) length = text.writeUInt8(sign, length);
		length = text.writeUInt8(moved.has(byte) ? byte + distance : byte, length);
	}
	return text.subarray(0, length);
}
