import type { DecodedCode } from '../model/decoder/decode.ts';
import type { Envelope } from '../model/decoder/envelope.ts';
import { splitPlaceholders } from '../model/messages/placeholders.ts';
import { roleNames } from '../model/messages/value-role.ts';
import { createElement } from '../page/create-element.ts';

/**
 * The message of a code with the values of the pasted text in the places of its placeholders, up to the end of the
 * sentence with the last value: what a template says after that may be missing from the text.
 */
export function showFilledMessage({ template, values }: DecodedCode): readonly HTMLElement[] {
	if (template === undefined || values.length === 0) return [];
	const read = new Map(values.map(({ name, value }) => [name, value]));
	const runs = splitPlaceholders(template);
	const last = runs.findLastIndex((run) => run.kind === 'placeholder' && read.has(run.name));
	const shown = runs.slice(0, last + 1).map((run) => {
		if (run.kind === 'words') return run.text;
		const value = read.get(run.name);
		return value === undefined ? `{${run.name}}` : createElement('mark', { title: run.name }, value);
	});
	const rest = runs[last + 1];
	return [createElement('blockquote', {}, ...shown, rest?.kind === 'words' ? firstSentence(rest.text) : '')];
}

function firstSentence(text: string): string {
	const end = /[.!?](?=\s|$)/.exec(text);
	return end ? text.slice(0, end.index + 1) : text;
}

const envelopeNames = {
	error: ['error', 'OAuth error'],
	suberror: ['suberror', 'Suberror'],
	claims: ['claims', 'Claims challenge'],
	traceId: ['trace-id', 'Trace ID'],
	correlationId: ['correlation-id', 'Correlation ID'],
	requestId: ['request-id', 'Request ID'],
	timestamp: ['timestamp', 'Timestamp'],
	status: ['status', 'HTTP status'],
} as const satisfies Partial<Record<keyof Envelope, readonly [string, string]>>;

/** What was read out of the text, as a list of names and values; `data-value` names the role of each. */
export function showValues(values: DecodedCode['values'], envelope: Envelope): readonly HTMLElement[] {
	const rows = [
		...values.map(({ name, role, value }) =>
			role === 'other' ? showRow(name, nameOther(name), value) : showRow(role, roleNames[role], value),
		),
		...Object.entries(envelopeNames).flatMap(([key, [role, name]]) => {
			const value = envelope[key as keyof typeof envelopeNames];
			return value === undefined ? [] : [showRow(role, name, String(value))];
		}),
	];
	if (rows.length === 0) return [];
	return [createElement('h3', {}, 'Read from your text'), createElement('dl', { class: 'values' }, ...rows)];
}

function showRow(role: string, name: string, value: string): HTMLElement {
	return createElement('div', {}, createElement('dt', {}, name), createElement('dd', { 'data-value': role }, value));
}

/** The name of a placeholder that no role fits, with a capital. */
function nameOther(placeholder: string): string {
	return placeholder.charAt(0).toUpperCase() + placeholder.slice(1);
}
