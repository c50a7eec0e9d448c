import type { DecodedCode } from '../model/decoder/decode.ts';
import type { Envelope } from '../model/decoder/envelope.ts';
import { fillMessage } from '../model/decoder/filled-message.ts';
import { roleNames } from '../model/messages/value-role.ts';
import { createElement } from '../page/create-element.ts';

/** The message of a code as the text has it, its values marked; nothing where the text has no values. */
export function showFilledMessage(code: DecodedCode): readonly HTMLElement[] {
	const runs = fillMessage(code);
	if (runs.length === 0) return [];
	const shown = runs.map((run) => ('name' in run ? createElement('mark', { title: run.name }, run.text) : run.text));
	return [createElement('blockquote', {}, ...shown)];
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
