import { joinArray, major, readHead, readText, splitArray, writeNumber, writeText } from './cbor.ts';
import { findContent, nameByContent, sign } from './pagefind-signature.ts';

/** An index of some pages: files of Pagefind's, unpacked. */
export interface IndexFiles {
	readonly metadata: Buffer;
	/** The chunks of the index, in any order. */
	readonly chunks: readonly Buffer[];
	/** One file for each filter. */
	readonly filters: readonly Buffer[];
}

/** Several indexes as one: the metadata, and chunks and filters under the names that it has for them. */
export interface MergedIndex {
	readonly metadata: Buffer;
	readonly chunks: ReadonlyMap<string, Buffer>;
	readonly filters: ReadonlyMap<string, Buffer>;
}

/** About how many bytes a chunk has, unpacked, as Pagefind's have. */
const chunkBytes = 50_000;

/**
 * One index of the pages of several, in their order: what Pagefind writes for all pages at once takes several times the
 * memory, see docs/decisions/0032-patches.md. All files hold CBOR (RFC 8949).
 * - metadata: `[version, pages, [first word, last word, chunk][], [name, filter][], sorts, fields]`
 * - chunk: `[[word, places, [form, places][]][]]`, with places as `[page, …][]`, each page less the one before
 * - filter: `[name, [value, page[]][]]`
 * @throws {Error} when the indexes are of different versions or fields, or have an order of their own
 */
export function mergeIndexes(indexes: readonly IndexFiles[]): MergedIndex {
	const parts = indexes.map(({ metadata }) => splitFile(metadata, 'metadata'));
	const [version, sorts, fields] = [onlyOne(parts, 0), onlyOne(parts, 4), onlyOne(parts, 5)];
	if (splitItems(sorts).length > 0)
		throw new Error('search index: expected no order of pages in the metadata, received one');
	const pages = parts.map((part) => splitItems(itemAt(part, 1)));
	const firstPages = pages.map((_, place) => pages.slice(0, place).reduce((sum, { length }) => sum + length, 0));
	const chunks = splitChunks(mergeWords(indexes, firstPages));
	const filters = mergeFilters(indexes, firstPages);
	const metadata = joinArray([
		version,
		joinArray(pages.flat()),
		joinArray(chunks.map(({ first, last, name }) => joinArray([first, last, name].map(writeText)))),
		joinArray(filters.map(({ filter, name }) => joinArray([filter, name].map(writeText)))),
		sorts,
		fields,
	]);
	return {
		metadata: sign(metadata),
		chunks: new Map(chunks.map(({ name, file }) => [name, file])),
		filters: new Map(filters.map(({ name, file }) => [name, file])),
	};
}

function splitFile(file: Buffer, kind: string): readonly Buffer[] {
	return splitArray(file, findContent(file, `search index: ${kind}`)).items;
}

function splitItems(array: Buffer): readonly Buffer[] {
	return splitArray(array, 0).items;
}

function itemAt(items: readonly Buffer[], place: number): Buffer {
	const item = items[place];
	if (!item) throw new Error(`search index: expected more than ${String(items.length)} items in a file of Pagefind's`);
	return item;
}

/** A text and what belongs to it. */
function splitPair(array: Buffer): readonly [text: string, rest: Buffer] {
	const items = splitItems(array);
	return [readText(itemAt(items, 0)), itemAt(items, 1)];
}

/** The item at a place of all metadata, which must be the same. */
function onlyOne(parts: readonly (readonly Buffer[])[], place: number): Buffer {
	const [first = Buffer.alloc(0), ...others] = parts.map((part) => itemAt(part, place));
	if (others.some((other) => !other.equals(first)))
		throw new Error(`search index: expected the same item ${String(place)} in the metadata of all parts`);
	return first;
}

/** Where a word or one of its forms is: a list for each index that has it, beginning with the number of its first page. */
type Places = { readonly firstPage: number; readonly list: Buffer }[];

interface Word {
	readonly places: Places;
	readonly forms: Map<string, Places>;
}

function mergeWords(indexes: readonly IndexFiles[], firstPages: readonly number[]): ReadonlyMap<string, Word> {
	const words = new Map<string, Word>();
	for (const [part, { chunks }] of indexes.entries()) {
		const firstPage = firstPages[part] ?? 0;
		for (const item of chunks.flatMap((chunk) => splitItems(itemAt(splitFile(chunk, 'chunk'), 0)))) {
			const [stem, list] = splitPair(item);
			const word = getOrAdd(words, stem, () => ({ places: [], forms: new Map<string, Places>() }));
			word.places.push({ firstPage, list });
			for (const [form, places] of splitItems(itemAt(splitItems(item), 2)).map(splitPair))
				getOrAdd(word.forms, form, () => []).push({ firstPage, list: places });
		}
	}
	return words;
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
	const value = map.get(key) ?? make();
	map.set(key, value);
	return value;
}

function writeWord(stem: string, { places, forms }: Word): Buffer {
	const written = byBytes([...forms]).map(([form, list]) => joinArray([writeText(form), joinPlaces(list)]));
	return joinArray([writeText(stem), joinPlaces(places), joinArray(written)]);
}

function joinPlaces(places: Places): Buffer {
	let last = 0;
	const joined: Buffer[] = [];
	for (const { firstPage, list } of places) {
		let page = firstPage;
		for (const place of splitItems(list)) {
			const less = readHead(place, readHead(place, 0, major.array).end, major.number);
			page += less.count;
			joined.push(Buffer.concat([place.subarray(0, 1), writeNumber(page - last), place.subarray(less.end)]));
			last = page;
		}
	}
	return joinArray(joined);
}

interface Chunk {
	readonly first: string;
	readonly last: string;
	readonly name: string;
	readonly file: Buffer;
}

/** The words in their order, cut into chunks. */
function splitChunks(words: ReadonlyMap<string, Word>): readonly Chunk[] {
	const chunks: Chunk[] = [];
	let waiting: { readonly stem: string; readonly bytes: Buffer }[] = [];
	let size = 0;
	const end = (): void => {
		const [first = '', last = ''] = [waiting[0]?.stem, waiting.at(-1)?.stem];
		const file = sign(joinArray([joinArray(waiting.map(({ bytes }) => bytes))]));
		chunks.push({ first, last, name: nameByContent(file), file });
		[waiting, size] = [[], 0];
	};
	for (const [stem, word] of byBytes([...words])) {
		const bytes = writeWord(stem, word);
		if (size > 0 && size + bytes.length > chunkBytes) end();
		waiting.push({ stem, bytes });
		size += bytes.length;
	}
	if (waiting.length > 0) end();
	return chunks;
}

function mergeFilters(indexes: readonly IndexFiles[], firstPages: readonly number[]) {
	const filters = new Map<string, Map<string, Buffer[]>>();
	for (const [part, index] of indexes.entries())
		for (const file of index.filters) {
			const [name, values] = splitPair(file.subarray(findContent(file, 'search index: filter')));
			const known = getOrAdd(filters, name, () => new Map<string, Buffer[]>());
			for (const [value, pages] of splitItems(values).map(splitPair)) {
				const list = getOrAdd(known, value, () => []);
				for (const page of splitItems(pages))
					list.push(writeNumber((firstPages[part] ?? 0) + readHead(page, 0, major.number).count));
			}
		}
	return [...filters].map(([filter, values]) => {
		const pairs = [...values].map(([value, pages]) => joinArray([writeText(value), joinArray(pages)]));
		const file = sign(joinArray([writeText(filter), joinArray(pairs)]));
		return { filter, name: nameByContent(file), file };
	});
}

/** Pagefind orders words by their bytes, and looks for them by this order. */
function byBytes<Value>(entries: [string, Value][]): readonly [string, Value][] {
	return entries
		.map((entry) => ({ entry, bytes: Buffer.from(entry[0]) }))
		.sort((one, other) => one.bytes.compare(other.bytes))
		.map(({ entry }) => entry);
}
