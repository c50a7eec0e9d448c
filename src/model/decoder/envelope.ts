import { guidSource } from '../text/guid.ts';
import { findLibraryException, type LibraryException } from './named-libraries.ts';
import { assignmentPattern, type FindOauthError } from './oauth-errors.ts';
import type { RequestValue } from './request-values.ts';

/** What surrounds the message in an error response, an exception, a log row or an error page. */
export interface Envelope {
	/** OAuth 2.0 `error`, such as `invalid_grant`. */
	readonly error?: string;
	readonly suberror?: string;
	/** The claims challenge, JSON as it is. */
	readonly claims?: string;
	readonly traceId?: string;
	readonly correlationId?: string;
	readonly requestId?: string;
	/** As it is written, most often `2026-03-04 09:12:44Z`. */
	readonly timestamp?: string;
	/** HTTP status of the response. */
	readonly status?: number;
	readonly exception?: LibraryException;
	/** What the addresses of the request and of its answer say, beside the values of the message. */
	readonly request?: readonly RequestValue[];
}

function labelledGuid(...labels: readonly string[]): RegExp {
	return new RegExp(`(?:${labels.join('|')})["'*]{0,3}\\s{0,3}[:=：|]?[\\s+]{0,3}["'*{(]{0,3}(${guidSource})`, 'i');
}

const patterns = {
	suberror: new RegExp(`\\bsub_?error${assignmentPattern}([a-z][a-z_]{2,40})`, 'i'),
	traceId: labelledGuid(
		'trace[ _+-]?id',
		'ID de seguimiento',
		'ID de suivi',
		'Ablaufverfolgungs-?ID',
		'ID di traccia',
		'跟踪 ?ID',
		'トレース ?ID',
	),
	correlationId: labelledGuid(
		'correlation[ _+-]?id',
		'corr[eé]laci?[oó]?[nt]\\w{0,4}',
		'Korrelations-?ID',
		'ID correlazione',
		'ID de correlação',
		'相关 ?ID',
		'关联 ?ID',
		'相関 ?ID',
	),
	requestId: labelledGuid(
		'(?:client[ -])?request[ _+-]?id',
		'x-ms-request-id',
		'Anforderungs-?ID',
		'id\\.? de (?:la )?solicitud',
		'请求 ?ID',
		'要求 ?ID',
	),
	timestamp:
		/(?:timestamp|zeitstempel|marca de tiempo|horodateur|timbre horaire|时间戳|タイムスタンプ|date \(utc\)|createdDateTime|TimeGenerated)["'*]{0,3}(?: ?\[utc\])?\s{0,3}[:=：|]?\s{0,3}["'*]{0,3}(\d{4}-\d\d-\d\d[ T+]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?: ?Z| ?[+-]\d\d:?\d\d)?|\d{1,2}\/\d{1,2}\/\d{4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?)/i,
	status:
		/(?:cannot fetch token|http(?:\/\d(?:\.\d)?)?|status(?:[ _-]?code)?(?: does not indicate success| was)?|returned http error|remote server returned an error)["']?\s{0,3}[:=]?\s{0,3}["'(]{0,2}([1-5]\d\d)(?!\d)/i,
} as const;
const claimsPattern = /\bclaims["']?\s{0,3}[:=]\s{0,3}["']?(?=\{)/i;

/** The JSON object that begins at `from`, up to the brace that closes it, at most 4,000 characters. */
function readObject(text: string, from: number): string | undefined {
	let depth = 0;
	for (let place = from; place < Math.min(text.length, from + 4000); place++) {
		if (text[place] === '{') depth++;
		if (text[place] === '}' && --depth === 0) return text.slice(from, place + 1);
	}
	return undefined;
}

function readClaims(text: string): string | undefined {
	const match = claimsPattern.exec(text);
	return match ? readObject(text, match.index + match[0].length) : undefined;
}

/**
 * Reads the envelope of an error text (see {@link toPlainText}); what the text lacks is left out.
 * @param findError finds the value of `error`, see {@link prepareOauthErrors}
 * @example readEnvelope('error=login_required … Trace ID: 3f2a…', findError).error // => 'login_required'
 */
export function readEnvelope(text: string, findError: FindOauthError): Envelope {
	const first = (key: keyof typeof patterns): string | undefined => patterns[key].exec(text)?.[1];
	const status = first('status');
	const parts: { -readonly [Key in keyof Envelope]: Envelope[Key] | undefined } = {
		error: findError(text),
		suberror: first('suberror'),
		claims: readClaims(text),
		traceId: first('traceId'),
		correlationId: first('correlationId'),
		requestId: first('requestId'),
		timestamp: first('timestamp'),
		status: status === undefined ? undefined : Number(status),
		exception: findLibraryException(text),
	};
	return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
