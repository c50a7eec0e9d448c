/** The characters that Windows-1252 has at 0x80 to 0x9F, where Latin-1 has controls. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const suspectRun = new RegExp(`[\\u00a0-\\u00ff${windows1252}]{2,}`, 'g');

function toByte(character: string): number {
	const place = windows1252.indexOf(character);
	return place < 0 ? character.charCodeAt(0) : 0x80 + place;
}

function decodeSuspect(run: string): string {
	const bytes = Array.from(run, (character) => `%${toByte(character).toString(16).padStart(2, '0')}`);
	try {
		return decodeURIComponent(bytes.join(''));
	} catch {
		return run;
	}
}

/**
 * Repairs UTF-8 that was read as Windows-1252; text that is no such thing stays as it is.
 * @example 'weâ€™re having trouble' // => 'we’re having trouble'
 */
export function repairMojibake(text: string): string {
	return text.replace(suspectRun, decodeSuspect);
}
