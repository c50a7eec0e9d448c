// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { DecodedCode } from '../model/decoder/decode.ts';
import { showQuotation, showValues } from './decoded-values.ts';

type Values = DecodedCode['values'];
const valueOf = (label: string, value: string, role: Values[number]['role'] = 'other'): Values[number] => ({
	name: label.toLowerCase(),
	role,
	label,
	value,
	state: 'whole',
	start: 0,
	end: value.length,
});
const quote = (quotation: DecodedCode['quotation']): string =>
	showQuotation({
		id: '50058',
		evidence: 'message',
		certainty: 'exact',
		isKnown: true,
		values: [],
		quotation,
		sameWording: [],
	})
		.map((element) => element.innerHTML)
		.join('');

describe('the message as the text has it', () => {
	test('has its values marked, each with its name', () => {
		const value = valueOf('Application', 'Mail');
		expect(
			quote([
				{ kind: 'words', text: "The app '" },
				{ kind: 'value', text: 'Mail', value },
				{ kind: 'words', text: "'" },
				{ kind: 'other', text: ', it seems, ' },
				{ kind: 'words', text: 'failed.' },
			]),
		).toBe(`The app '<mark title="Application">Mail</mark>', it seems, failed.`);
	});
	test('has markup of a hostile text as text', () => {
		const text = '<img src=x onerror=alert(1)>';
		expect(quote([{ kind: 'value', text, value: valueOf('Name', text) }])).toBe(
			'<mark title="Name">&lt;img src=x onerror=alert(1)&gt;</mark>',
		);
	});
	test('is not shown when it has no values', () => {
		expect(quote([])).toBe('');
	});
});

describe('the list of values', () => {
	/** The rows as `role: name = value`. */
	const rowsOf = (...shown: Parameters<typeof showValues>): string[] =>
		showValues(...shown).flatMap((element) =>
			[...element.querySelectorAll('div')].map((row) => {
				const value = row.querySelector('dd');
				return `${value?.dataset['value'] ?? ''}: ${row.querySelector('dt')?.textContent ?? ''} = ${value?.textContent ?? ''}`;
			}),
		);

	test('is not shown when nothing was read', () => {
		expect(showValues([], {})).toEqual([]);
	});
	test('has the values of the message, then those of the request and of the response around it', () => {
		const values = [valueOf('Redirect URI', 'https://app.example', 'redirect-uri'), valueOf('Hint', 'x')];
		const request = [{ role: 'tenant' as const, label: 'Tenant', value: 'contoso.com' }];
		const envelope = { error: 'invalid_request', traceId: 'aa', correlationId: 'bb', status: 400, request };
		expect(rowsOf(values, envelope)).toEqual([
			'redirect-uri: Redirect URI = https://app.example',
			'hint: Hint = x',
			'tenant: Tenant = contoso.com',
			'error: OAuth error = invalid_request',
			'trace-id: Trace ID = aa',
			'correlation-id: Correlation ID = bb',
			'status: HTTP status = 400',
		]);
	});
	test('says what someone removed from the text, and what the text ends in', () => {
		const values: Values = [
			{ ...valueOf('Tenant', '', 'tenant'), state: 'removed' },
			{ ...valueOf('User', 'ad', 'user'), state: 'cut-off' },
		];
		expect(rowsOf(values, {})).toEqual(['tenant: Tenant = removed from the text', 'user: User (cut off) = ad']);
	});
	test('leaves out what of the response nobody needs', () => {
		expect(rowsOf([], { exception: { library: 'msal-dotnet', name: 'MsalServiceException' } })).toEqual([]);
	});
});
