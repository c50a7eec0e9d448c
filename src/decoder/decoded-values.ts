import type { DecodedCode } from '../model/decoder/decode.ts';
import type { Envelope } from '../model/decoder/envelope.ts';
import { describeValue, listShown, nameShown } from '../model/messages/shown-value.ts';
import { createElement } from '../page/create-element.ts';

/** The message of a code as the text has it, its values marked; nothing where the text has no values. */
export function showQuotation({ quotation }: DecodedCode): readonly HTMLElement[] {
	if (quotation.length === 0) return [];
	const shown = quotation.map((run) =>
		run.kind === 'value' ? createElement('mark', { title: run.value.label }, run.text) : run.text,
	);
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
		...listShown(values).map((value) =>
			showRow(value.role === 'other' ? value.name : value.role, nameShown(value), describeValue(value)),
		),
		...(envelope.request ?? []).map(({ role, label, value }) => showRow(role, label, value)),
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
