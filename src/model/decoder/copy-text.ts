import type { Actor } from '../../schema/code-values.ts';
import { actors, questions } from '../codes/labels.ts';
import type { DecodedCode } from './decode.ts';
import type { Envelope } from './envelope.ts';
import { maskText } from './masking.ts';
import type { ExcerptCause } from './page-excerpt.ts';
import { nameShown } from '../messages/shown-value.ts';
import type { ValueRole } from '../messages/value-role.ts';

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
	/** The one that fits the text best first; of a page that is not written as causes none. */
	readonly causes: readonly ExcerptCause[];
}

/** What a summary is made of. */
export interface SummarySource {
	readonly code: DecodedCode;
	readonly envelope: Envelope;
	readonly page: SummaryPage;
	/** Whether addresses, names and ids may be shown as they are; an administrator, who has to find them, always gets them. */
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
	return code.values.flatMap(({ role, label, value, state }) => {
		if (role === 'other' || uncopiedRoles.has(role) || state === 'removed') return [];
		return [`${nameShown({ label, state })}: ${isUnmasked ? value : maskValue(role, value)}`];
	});
}

/** What the addresses in the text say of the request. */
function describeRequest({ envelope: { request = [] }, isUnmasked }: SummarySource): string[] {
	return request.map(({ role, label, value }) => `${label}: ${isUnmasked ? value : maskValue(role, value)}`);
}

function maskValue(role: ValueRole, value: string): string {
	const masked = maskText(value);
	return masked === value && privateRoles.has(role) ? '[masked]' : masked;
}

/** The message as the text has it; while masked, words in it in which no mask can be sure of a name are left out. */
function describeMessage({ code, isUnmasked }: SummarySource): string[] {
	const text = code.quotation
		.map((run) => {
			if (run.kind === 'other' && !isUnmasked) return '[…]';
			if (run.kind !== 'value' || isUnmasked) return run.text;
			const { role } = run.value;
			return role === 'other' || uncopiedRoles.has(role) ? '[…]' : maskValue(role, run.text);
		})
		.join('')
		.replace(/\s+/g, ' ');
	return text === '' ? [] : [`Message: ${text}`];
}

/** The label and the value of a time; what a service writes with Z, or with no offset from it, is UTC, other times do not say where they are. */
function describeTime(timestamp: string): readonly [string, string] {
	const utc = /^(.*?) ?(?:Z|[+-]00:?00)$/.exec(timestamp)?.[1];
	return utc === undefined ? ['Time', timestamp] : ['Time (UTC)', utc.replace('T', ' ')];
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
		timestamp === undefined ? ['Time', undefined] : describeTime(timestamp),
	] as const;
	return parts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${String(value)}`]));
}

/** What the user does about the cause, or who can do something. */
function adviseUser(source: SummarySource): string[] {
	const own = source.page.causes[0]?.fixes.find(({ actor }) => actor === 'user');
	if (own) return [own.answer];
	const [first] = source.page.actors;
	return first ? [`${questions.actors.label}: ${first === 'user' ? 'you' : actors[first].inSentence}.`] : [];
}

function summarizeForUser(source: SummarySource): string[] {
	const { code, page } = source;
	return [`Sign-in error AADSTS${code.id}: ${page.title}`, page.summary, ...adviseUser(source), `More: ${page.url}`];
}

/** What an administrator does about the cause, else what the one who can fix it does. */
function adviseAdmin({ page }: SummarySource): string[] {
	const [cause] = page.causes;
	if (!cause) return [];
	const fix = cause.fixes.find(({ actor }) => actor === 'tenant-admin') ?? cause.fixes[0];
	return [`Most likely: ${cause.title}`, ...(fix ? [`${actors[fix.actor].name}: ${fix.answer}`] : [])];
}

function summarizeForAdmin(source: SummarySource): string[] {
	const { code, page, envelope } = source;
	const who = page.actors.map((actor) => actors[actor].inSentence).join(', then ');
	return [
		`AADSTS${code.id}: ${page.title}`,
		page.summary,
		...(who === '' ? [] : [`${questions.actors.label}: ${who}.`]),
		...adviseAdmin(source),
		...describeValues({ ...source, isUnmasked: true }),
		...describeRequest({ ...source, isUnmasked: true }),
		...describeEnvelope(envelope),
		`More: ${page.url}`,
	];
}

function summarizeForSupport(source: SummarySource): string[] {
	const { code, page, envelope } = source;
	return [
		`Error code: AADSTS${code.id} (${page.title})`,
		...describeMessage(source),
		...describeEnvelope(envelope),
		...describeValues(source),
		...describeRequest(source),
	];
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
