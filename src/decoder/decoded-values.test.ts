// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { DecodedCode } from '../model/decoder/decode.ts';
import { showFilledMessage, showValues } from './decoded-values.ts';

type Values = DecodedCode['values'];
const valueOf = (name: string, value: string, role: Values[number]['role'] = 'other'): Values[number] => ({
	name,
	role,
	value,
});
const fill = (template: string | undefined, values: Values): string =>
	showFilledMessage({
		id: '50058',
		evidence: 'message',
		certainty: 'exact',
		isKnown: true,
		values,
		sameWording: [],
		...(template !== undefined && { template }),
	})
		.map((element) => element.innerHTML)
		.join('');

describe('the message with the values of the text', () => {
	test.each<[string, string, Values, string]>([
		[
			'has each value in the place of its placeholder',
			"The app '{app}' asks for '{resource}'.",
			[valueOf('app', 'Mail'), valueOf('resource', 'Graph')],
			`The app '<mark title="app">Mail</mark>' asks for '<mark title="resource">Graph</mark>'.`,
		],
		[
			'keeps a placeholder whose value the text lacks',
			"The app '{app}' asks for '{resource}'.",
			[valueOf('resource', 'Graph')],
			`The app '{app}' asks for '<mark title="resource">Graph</mark>'.`,
		],
		[
			'ends with the sentence of the last value',
			"'{app}' failed at example.com. Ask '{owner}'. Then wait.",
			[valueOf('app', 'Mail')],
			`'<mark title="app">Mail</mark>' failed at example.com.`,
		],
		[
			'ends with the last value when no sentence ends behind it',
			'{a} and {b}',
			[valueOf('a', 'x')],
			'<mark title="a">x</mark> and ',
		],
		[
			'shows markup of a hostile text as text',
			'It is {name}.',
			[valueOf('name', '<img src=x onerror=alert(1)>')],
			'It is <mark title="name">&lt;img src=x onerror=alert(1)&gt;</mark>.',
		],
	])('%s', (_, template, values, shown) => {
		expect(fill(template, values)).toBe(shown);
	});
	test.each<[string, string | undefined, Values]>([
		['the text has no message', undefined, [valueOf('app', 'Mail')]],
		['the message has no values', 'Nobody is signed in.', []],
	])('is not shown when %s', (_, template, values) => {
		expect(fill(template, values)).toBe('');
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
	test('has the values of the message, then those of the response around it', () => {
		const values = [valueOf('replyAddress', 'https://app.example', 'redirect-uri'), valueOf('hint', 'x')];
		const envelope = { error: 'invalid_request', traceId: 'aa', correlationId: 'bb', status: 400 };
		expect(rowsOf(values, envelope)).toEqual([
			'redirect-uri: Redirect URI = https://app.example',
			'hint: Hint = x',
			'error: OAuth error = invalid_request',
			'trace-id: Trace ID = aa',
			'correlation-id: Correlation ID = bb',
			'status: HTTP status = 400',
		]);
	});
	test('leaves out what of the response nobody needs', () => {
		expect(rowsOf([], { exception: { library: 'msal-dotnet', name: 'MsalServiceException' } })).toEqual([]);
	});
});
