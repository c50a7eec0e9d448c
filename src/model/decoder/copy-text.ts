import type { Actor } from '../../schema/code-values.ts';
import { actors, questions } from '../codes/labels.ts';
import type { DecodedCode } from './decode.ts';
import type { Envelope } from './envelope.ts';
import { maskText } from './masking.ts';
import { roleNames, type ValueRole } from '../messages/value-role.ts';

/** For whom a summary is written. */
export const audiences = ['user', 'admin', 'support'] as const;
/** For whom a summary is written. */
export type Audience = (typeof audiences)[number];

/** What a summary takes from a code's page. */
interface SummaryPage {
	readonly title: string;
	readonly summary: string;
	/** The page's whole address. */
	readonly url: string;
	readonly actors: readonly Actor[];
}

/** What a summary is made of. */
export interface SummarySource {
	readonly code: DecodedCode;
	readonly envelope: Envelope;
	readonly page: SummaryPage;
	/** Whether addresses, names and ids may be shown as they are. */
	readonly isUnmasked: boolean;
}

/** Values that say nothing beside the message, or that are free text, in which no mask can be sure of a name. */
const uncopiedRoles: ReadonlySet<ValueRole> = new Set<ValueRole>(['parameter', 'claim', 'reason']);
/** Values that name a person, an organization or something of theirs. */
const privateRoles: ReadonlySet<ValueRole> = new Set<ValueRole>([
	'application-id',
	'application-name',
	'tenant',
	'user',
	'resource',
	'device',
	'subject',
]);

function describeValues({ code, isUnmasked }: SummarySource): string[] {
	return code.values.flatMap(({ role, value }) => {
		if (role === 'other' || uncopiedRoles.has(role)) return [];
		const name = roleNames[role];
		if (isUnmasked) return [`${name}: ${value}`];
		const masked = maskText(value);
		return [`${name}: ${masked === value && privateRoles.has(role) ? '[masked]' : masked}`];
	});
}

function describeEnvelope({
	error,
	suberror,
	traceId,
	correlationId,
	requestId,
	timestamp,
	status,
}: Envelope): string[] {
	const parts = [
		['OAuth error', error === undefined || suberror === undefined ? (error ?? suberror) : `${error} / ${suberror}`],
		['HTTP status', status],
		['Trace ID', traceId],
		['Correlation ID', correlationId],
		['Request ID', requestId],
		['Timestamp', timestamp],
	] as const;
	return parts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${String(value)}`]));
}

function summarizeForUser({ code, page }: SummarySource): string[] {
	const [first] = page.actors;
	return [
		`Sign-in error AADSTS${code.id}: ${page.title}`,
		page.summary,
		...(first ? [`${questions.actors.label}: ${first === 'user' ? 'you' : actors[first].inSentence}.`] : []),
		`More: ${page.url}`,
	];
}

function summarizeForAdmin(source: SummarySource): string[] {
	const { code, page, envelope } = source;
	const who = page.actors.map((actor) => actors[actor].inSentence).join(', then ');
	return [
		`AADSTS${code.id}: ${page.title}`,
		page.summary,
		...(who === '' ? [] : [`${questions.actors.label}: ${who}.`]),
		...describeValues(source),
		...describeEnvelope(envelope),
		`More: ${page.url}`,
	];
}

function summarizeForSupport(source: SummarySource): string[] {
	const { code, page, envelope } = source;
	return [`Error code: AADSTS${code.id} (${page.title})`, ...describeEnvelope(envelope), ...describeValues(source)];
}

const writers = {
	user: summarizeForUser,
	admin: summarizeForAdmin,
	support: summarizeForSupport,
} as const satisfies Record<Audience, (source: SummarySource) => string[]>;

/** A decoded code as plain text to copy, one fact a line; trace id, correlation id and timestamp are never masked. */
export function summarize(source: SummarySource, audience: Audience): string {
	return writers[audience](source)
		.filter((line) => line !== '')
		.join('\n');
}
