import type { DecodedCode } from '../model/decoder/decode.ts';
import { listMany, readNumberList, type ListedNumber } from '../model/lists/number-list.ts';
import type { KnowsCode } from '../model/numbers/find-codes.ts';
import { loadCodeList } from '../page/data-files.ts';
import { readIds } from './list-addresses.ts';

/** A list of codes as it is shown. */
export interface ShownList {
	readonly element: HTMLElement;
	/** The numbers of the list, known or not. */
	readonly ids: readonly string[];
	/** What it is, in a few words. */
	readonly status: string;
}

/**
 * The table of the list of codes that a text is; nothing where it is not one. Throws when a file cannot be loaded.
 * @param found the codes that were found in the text
 */
export async function showList(
	text: string,
	found: readonly Pick<DecodedCode, 'id' | 'certainty'>[],
): Promise<ShownList | undefined> {
	const known = new Set((await loadCodeList()).ids);
	const numbers = await readInPieces(text, (id) => known.has(id));
	const written = found.filter(({ certainty }) => certainty === 'number').map(({ id }) => id);
	return showNumbers(numbers.length > 0 ? numbers : listMany(text, written));
}

/** The table of the codes that an address names; nothing where it names none. Throws when a file cannot be loaded. */
export async function showAddressed(query: string): Promise<ShownList | undefined> {
	return showNumbers(readIds(query).map((id) => ({ id })));
}

/** The table of some numbers; nothing where there are none. Throws when a file cannot be loaded. */
async function showNumbers(numbers: readonly ListedNumber[]): Promise<ShownList | undefined> {
	if (numbers.length === 0) return undefined;
	const { showListed } = await import('./listed-codes.ts');
	const element = await showListed(numbers);
	const status = `A list of ${numbers.length.toLocaleString('en')} ${numbers.length === 1 ? 'code' : 'codes'}`;
	return { element, ids: numbers.map(({ id }) => id), status };
}

/** Reads a text piece by piece; between them the page answers. */
async function readInPieces(text: string, isKnown: KnowsCode): Promise<readonly ListedNumber[]> {
	const reading = readNumberList(text, isKnown);
	let step = reading.next();
	while (step.done !== true) {
		await new Promise((done) => setTimeout(done));
		step = reading.next();
	}
	return step.value;
}
