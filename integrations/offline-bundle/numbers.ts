/**
 * Numbers as LEB128 varints, but the first byte of each of them, then the second byte of each that has one, and so on:
 * like bytes beside each other are compressed better.
 * @example writeNumbers([5, 300, 7]) // => bytes 5, 0xac, 7, 2
 */
export function writeNumbers(numbers: readonly number[]): Uint8Array {
	const bytes: number[] = [];
	for (let rest = numbers; rest.length > 0; rest = rest.filter((number) => number > 127).map((number) => number >>> 7))
		for (const number of rest) bytes.push(number > 127 ? (number & 127) | 128 : number);
	return Uint8Array.from(bytes);
}
