/** All eight-digit hexadecimal numbers that Windows gives are below this. */
const wordLimit = 2 ** 32;

/**
 * The ways in which one number of Windows is written: hexadecimal with and without `0x`, unsigned decimal, and signed
 * decimal where its first bit is set; nothing for a text that is no hexadecimal number of eight digits.
 * @example listNumberForms('0x80090016') // => ['0x80090016', '80090016', '2148073494', '-2146893802']
 */
export function listNumberForms(code: string): readonly string[] {
	const digits = /^(?:0x)?([\da-f]{8})$/i.exec(code)?.[1]?.toUpperCase();
	if (digits === undefined) return [];
	const number = parseInt(digits, 16);
	const signed = number >= wordLimit / 2 ? [String(number - wordLimit)] : [];
	return [`0x${digits}`, digits, String(number), ...signed];
}

/**
 * The one form of a number of Windows in which it is looked up; anything else stays as it is.
 * @example unifyNumber('-2146893802') // => '0x80090016'
 * @example unifyNumber('FFFFFFFF80090016') // => '0x80090016'
 * @example unifyNumber('MSIS7012') // => 'MSIS7012'
 */
export function unifyNumber(code: string): string {
	const hexadecimal = /^(?:0x)?(?:f{8})?([\da-f]{8})$/i.exec(code)?.[1];
	if (hexadecimal !== undefined) return `0x${hexadecimal.toUpperCase()}`;
	if (!/^(?:-\d{9,10}|\d{10})$/.test(code)) return code;
	const number = Number(code);
	const unsigned = number < 0 ? number + wordLimit : number;
	return unsigned < wordLimit && unsigned > 0 ? `0x${unsigned.toString(16).toUpperCase().padStart(8, '0')}` : code;
}
