/**
 * The id of a code of another product in the page of its family.
 * @example placeOfOtherCode('AADB2C90118') // => 'aadb2c90118'
 * @example placeOfOtherCode('Event 364') // => 'event-364'
 */
export function placeOfOtherCode(code: string): string {
	return code.toLowerCase().replaceAll(' ', '-');
}
