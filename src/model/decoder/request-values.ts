import type { DecodeResult } from './decode.ts';
import { isRemoved } from '../messages/removed-value.ts';
import { roleNames, type ValueRole } from '../messages/value-role.ts';
import { guidSource } from '../text/guid.ts';
import { decodeEntities } from '../text/html.ts';
import { decodeStringEscapes } from '../text/string-escapes.ts';

/** A value that the address of a request, or of its answer, has in a field. */
export interface RequestValue {
	readonly role: ValueRole;
	/** What it is for a reader, such as `Redirect URI`. */
	readonly label: string;
	readonly value: string;
}

/** A field of an address that tells something of the request. */
interface RequestField {
	readonly role: keyof typeof roleNames;
	/** How a whole value looks; an app may have a field of this name for something else. */
	readonly value: RegExp;
	/** Whether every whole value has one length or end, so that one at the end of a text is not cut off. */
	readonly hasEnd?: RegExp;
	/** Whether answers have it as well; other fields of an answer are the app's own. */
	readonly isInAnswer?: true;
}

const guid = new RegExp(`^${guidSource}$`, 'i');
const domain = /^(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}$/i;
const address = /^[a-z][a-z\d.+-]*:\S+$/i;
const guidOr = (other: RegExp): RegExp => new RegExp(`${guid.source}|${other.source}`, 'i');

const fields: ReadonlyMap<string, RequestField> = new Map<string, RequestField>(
	Object.entries({
		client_id: { role: 'application-id', value: guidOr(address), hasEnd: guid, isInAnswer: true },
		tenant: { role: 'tenant', value: guidOr(domain), hasEnd: guid, isInAnswer: true },
		redirect_uri: { role: 'redirect-uri', value: address },
		resource: { role: 'resource', value: guidOr(address), hasEnd: guid },
		scope: { role: 'scope', value: /^[\w:/.@ -]+$/ },
		login_hint: { role: 'user', value: /^[^\s@]{1,64}@[^\s@]{1,190}$/ },
	}),
);

/** A field with its value, up to what separates it from the next or ends the address. */
const fieldPattern = new RegExp(
	`(?<=^|[?&#\\s"'\`<>])(${[...fields.keys()].join('|')})=([^&#\\s"'\`<>]{1,1000})`,
	'gi',
);
/** What only the address or the form of a request has. */
const isRequest = /\/oauth2\/|\/(?:authorize|adminconsent)\?|(?:^|[?&])(?:response|grant)_type=/i;
/** What only the address of an answer has. */
const isAnswer = /[?&#](?:error|error_description|error_code|admin_consent)=/i;
const ends = /[\s"'`<>]/;
/** How long an address is at most, and how many fields are looked at, so that no text takes long. */
const longestAddress = 4000;
const mostFields = 40;

/** The stretch without white space and quotation marks around a place. */
function stretchAround(text: string, place: number): string {
	let [start, end] = [place, place];
	while (start > 0 && place - start < longestAddress && !ends.test(text.charAt(start - 1))) start--;
	while (end < text.length && end - place < longestAddress && !ends.test(text.charAt(end))) end++;
	return text.slice(start, end);
}

/** The value as it was before it was written in an address; nothing where it is cut off in the middle of a character. */
function decodeField(written: string): string | undefined {
	try {
		return decodeURIComponent(written.replaceAll('+', ' ')).trim();
	} catch {
		return undefined;
	}
}

/**
 * Whether a value may lack its end: terminals break addresses at the end of a line, people cut them, and an address that
 * was put into another as it is ends at its own marks.
 * @param next what follows
 */
function mayBeCutOff(written: string, value: string, next: string, { hasEnd }: RequestField): boolean {
	if (hasEnd?.test(value) === true) return false;
	if (!/[&#"'`<>]/.test(next) || /(?:…|\.\.)$/.test(value)) return true;
	return written.includes('://') && (next === '#' || (next === '&' && written.includes('?')));
}

/** The value of a field of an address, where it is one of a request, whole and no stars. */
function readField(text: string, match: RegExpExecArray): readonly [field: RequestField, value: string] | undefined {
	const [whole, name = '', written = ''] = match;
	const field = fields.get(name.toLowerCase());
	const value = decodeField(written);
	if (!field || value === undefined || !field.value.test(value) || isRemoved(value)) return undefined;
	const stretch = stretchAround(text, match.index);
	if (!isRequest.test(stretch) && !(field.isInAnswer && isAnswer.test(stretch))) return undefined;
	return mayBeCutOff(written, value, text.charAt(match.index + whole.length), field) ? undefined : [field, value];
}

/**
 * What the addresses of requests and answers in a text say of the request: the app, the tenant and the like, each once. A
 * value that may be cut off, and those of a field that has two, are left out.
 * @param text as it was pasted: in plain text one cannot tell where a value that is an address ends
 * @example readRequestValues('https://app.example/cb?error=access_denied&tenant=contoso.com&state=1')
 * // => [{ role: 'tenant', label: 'Tenant', value: 'contoso.com' }]
 */
export function readRequestValues(text: string): readonly RequestValue[] {
	const plain = decodeEntities(decodeStringEscapes(text));
	const matches = [...plain.matchAll(fieldPattern)].slice(0, mostFields);
	const read = matches.flatMap((match) => {
		const found = readField(plain, match);
		return found ? [found] : [];
	});
	return [...fields.values()].flatMap((field) => {
		const values = read.flatMap(([one, value]) => (one === field ? [value] : []));
		const [value] = values;
		const isOne = new Set(values.map((one) => one.toLowerCase())).size === 1;
		return value !== undefined && isOne ? [{ role: field.role, label: roleNames[field.role], value }] : [];
	});
}

/** Addresses are near the beginning of what is pasted, and the page should not be busy for long. */
const longestRead = 20_000;

/** What was read from a text, with what its addresses say of the request beside the values of the first message. */
export function addRequest(result: DecodeResult, text: string): DecodeResult {
	const shown = new Set(result.kind === 'codes' ? result.codes[0]?.values.map(({ role }) => role) : []);
	const request = readRequestValues(text.slice(0, longestRead)).filter(({ role }) => !shown.has(role));
	return request.length === 0 ? result : { ...result, envelope: { ...result.envelope, request } };
}
