import { fields, placesOf, type Field, type FieldPlace } from './field-names.ts';

/** The texts of one row by what they are; empty where the row lacks them. */
export interface RowFields {
	readonly get: (field: Field) => string;
}

/** A code as exports write it: with its prefix, as a number of a data frame. */
const codePattern = /^(?:AADSTS)?(\d{1,9})(?:\.0{1,3})?$/i;

/**
 * The code that a cell holds, without what surrounds it; nothing where it holds something else.
 * @example readCode('AADSTS50126') // => '50126'
 */
export function readCode(text: string): string | undefined {
	const [, digits] = codePattern.exec(text) ?? [];
	return digits === undefined ? undefined : String(Number(digits));
}

/** The columns of a table that hold a field, the best first. */
export type Columns = Readonly<Record<Field, readonly number[]>>;

/** The columns of a table by its heads, of which one may occur twice; places of columns are never relied on. */
export function findColumns(heads: readonly string[]): Columns {
	const found = heads.flatMap((head, column) => placesOf(head).map((place) => ({ ...place, column })));
	const entries = fields.map((field): [Field, readonly number[]] => [
		field,
		found
			.filter((one) => one.field === field)
			.sort((one, other) => one.place - other.place)
			.map(({ column }) => column),
	]);
	return Object.fromEntries(entries) as Record<Field, readonly number[]>;
}

/** The fields of a row of a table, with those of the record that one of its cells may hold; nothing where that is no JSON. */
export function fieldsOfCells(cells: readonly string[], columns: Columns): RowFields | undefined {
	const get = (field: Field): string => {
		let word = '';
		for (const column of columns[field]) {
			const cell = cells[column]?.trim() ?? '';
			if (cell === '') continue;
			if (field !== 'code' || readCode(cell) !== undefined) return cell;
			word ||= cell;
		}
		return word;
	};
	const text = columns.record.length > 0 ? get('record') : '';
	if (text === '') return { get };
	const record = readRecord(text);
	if (!record) return undefined;
	const inner = fieldsOfRecord(record);
	return { get: (field) => inner.get(field) || get(field) };
}

/** A JSON object, or nothing. */
function readRecord(text: string): Readonly<Record<string, unknown>> | undefined {
	if (!text.startsWith('{')) return undefined;
	try {
		return JSON.parse(text) as Record<string, unknown>;
	} catch {
		return undefined;
	}
}

/** What each key of a record stands for: a log has few keys and many rows. */
const placesOfKeys = new Map<string, readonly FieldPlace[]>();
/** How many keys are remembered; a log has fewer, and what a stranger made must not fill the memory. */
const mostKeys = 5000;

function placesOfKey(key: string): readonly FieldPlace[] {
	const known = placesOfKeys.get(key);
	if (known) return known;
	const places = placesOf(key);
	if (placesOfKeys.size < mostKeys) placesOfKeys.set(key, places);
	return places;
}

/** Objects of a record whose fields count as its own, and what their keys are called then. */
const innerObjects: Readonly<Record<string, string>> = {
	properties: '',
	auditdata: '',
	result: '',
	_raw: '',
	status: 'status',
};

/** How far a word in the place of a code, such as `"resultType": "Failure"`, stands behind every code of the record. */
const wordRank = 1000;

/** The fields of a JSON record: its own, and those of the objects that sources wrap them in. */
export function fieldsOfRecord(record: Readonly<Record<string, unknown>>): RowFields {
	const texts = new Map<Field, { text: string; place: number }>();
	collect(record, '', texts, 0);
	return { get: (field) => texts.get(field)?.text ?? '' };
}

function collect(
	record: Readonly<Record<string, unknown>>,
	prefix: string,
	texts: Map<Field, { text: string; place: number }>,
	depth: number,
): void {
	for (const key in record) {
		const value = record[key];
		if (value === null || value === undefined || value === '') continue;
		const inner = depth < 3 ? innerObjects[key.toLowerCase()] : undefined;
		const object = inner === undefined ? undefined : readInner(value);
		if (object) {
			collect(object, inner ?? '', texts, depth + 1);
			continue;
		}
		for (const { field, place } of placesOfKey(prefix + key)) {
			const text = toText(value);
			const rank = field === 'code' && readCode(text) === undefined ? place + wordRank : place;
			const known = texts.get(field);
			if (!known || rank < known.place) texts.set(field, { text, place: rank });
		}
	}
}

function readInner(value: unknown): Readonly<Record<string, unknown>> | undefined {
	if (typeof value === 'string') return readRecord(value);
	return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}

function toText(value: unknown): string {
	return typeof value === 'string' ? value.trim() : JSON.stringify(value);
}
