/** The shortest CBOR head of a type and a count. */
export function cborHead(type: number, count: number): Buffer {
	if (count < 24) return Buffer.from([(type << 5) | count]);
	if (count < 256) return Buffer.from([(type << 5) | 24, count]);
	return Buffer.from([(type << 5) | 25, count >> 8, count & 255]);
}

/** A text in CBOR. */
export function cborText(value: string): Buffer {
	const bytes = Buffer.from(value);
	return Buffer.concat([cborHead(3, bytes.length), bytes]);
}
