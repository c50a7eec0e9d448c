import { referenceDocument } from './site.ts';

/** One edition of the reference document. */
interface Edition {
	/** What it is called. */
	readonly name: string;
	/** Its address. */
	readonly url: string;
	/** Which day it is of. */
	readonly date: string;
	/** Whether that is the day which the document bears, or the one on which a copy without a date was taken. */
	readonly dateOf: 'document' | 'copy';
	/** Whether the texts here have the bullet lists of the document; plain text lacks them. */
	readonly hasLists: boolean;
}

/**
 * The editions of the reference document whose texts the pages quote, each as of its day; the first is the one that most
 * readers look up.
 */
export const editions = {
	global: {
		name: 'Global',
		url: referenceDocument.url,
		date: '2025-02-03',
		dateOf: 'document',
		hasLists: true,
	},
	china: {
		name: '21Vianet',
		url: 'https://docs.azure.cn/en-us/entra/identity-platform/reference-error-codes',
		date: '2026-11-23',
		dateOf: 'copy',
		hasLists: false,
	},
} as const satisfies Record<string, Edition>;

/** The name of an edition in the data: `china` is the one for the cloud that 21Vianet operates. */
export type EditionId = keyof typeof editions;

/** The names of the editions, in their order. */
export const editionIds = Object.keys(editions) as readonly EditionId[];

/**
 * An edition with its day, as a quotation names it.
 * @example nameEdition('global') // => 'Global 2025-02-03'
 */
export function nameEdition(id: EditionId): string {
	return `${editions[id].name} ${editions[id].date}`;
}
