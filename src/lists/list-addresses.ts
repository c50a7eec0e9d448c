import { addressOf } from '../model/site/addresses.ts';

/** The address of the table of some codes, which holds their numbers and nothing else. */
export function addressOfCodes(ids: readonly string[]): string {
	return addressOf(`/codes?ids=${ids.join(',')}`, import.meta.env.BASE_URL);
}

/**
 * The numbers that an address names, each once.
 * @example readIds('?ids=50126,50053') // => ['50126', '50053']
 */
export function readIds(query: string): readonly string[] {
	const numbers = new URLSearchParams(query).get('ids')?.match(/(?<!\d)\d{4,8}(?!\d)/g) ?? [];
	return [...new Set(numbers)];
}
