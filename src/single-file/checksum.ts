/** What one byte adds to a checksum, by its value. */
const table = Uint32Array.from({ length: 256 }, (_, value) => {
	let sum = value;
	for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
	return sum;
});

/** The CRC-32 of bytes, as `node:zlib` computes it. */
export function checksumOf(bytes: Uint8Array): number {
	let sum = 0xffffffff;
	for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
	return (sum ^ 0xffffffff) >>> 0;
}
