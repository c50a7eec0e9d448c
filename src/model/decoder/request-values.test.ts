import { describe, expect, test } from 'vitest';
import { addRequest, readRequestValues } from './request-values.ts';

const app = '3f2a6d4e-0d5c-4c2b-9b1a-0a1b2c3d4e5f';
const tenant = '8b1e5d02-1f6b-4c7e-8f0a-6f2d4e9b7a31';
const authorize = 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize';
const answer = 'https://app.contoso.com/cb?error=access_denied';
/** The values as `role=value`. */
const read = (text: string): readonly string[] => readRequestValues(text).map(({ role, value }) => `${role}=${value}`);

describe('the address of a request', () => {
	test('says the app, where it gets its answer, and what it asks for', () => {
		const query = `client_id=${app}&response_type=code&redirect_uri=https%3A%2F%2Fapp.contoso.com%2Fcb%3Fa%3D1%26b%3D2&scope=openid+User.Read&login_hint=ada%40contoso.com&state=1`;
		const values = [
			`application-id=${app}`,
			'redirect-uri=https://app.contoso.com/cb?a=1&b=2',
			'scope=openid User.Read',
			'user=ada@contoso.com',
		];
		expect(read(`Opening ${authorize}?${query} in the browser`)).toEqual(values);
		expect(read(`<a href="${authorize}?${query.replaceAll('&', '&amp;')}">`)).toEqual(values);
		expect(read(JSON.stringify({ url: `${authorize}?${query}` }).replaceAll('&', String.raw`\u0026`))).toEqual(values);
	});
	test('says the resource, as older apps send it, also in the body of a form', () => {
		const body = `grant_type=client_credentials&resource=https%3A%2F%2Fgraph.microsoft.com&client_id=${app}`;
		expect(read(body)).toEqual([`application-id=${app}`, 'resource=https://graph.microsoft.com']);
	});
});

describe('the address of an answer', () => {
	test('says the tenant', () => {
		expect(read(`${answer}&error_description=AADSTS65004&tenant=${tenant}&state=1`)).toEqual([`tenant=${tenant}`]);
		expect(read(`${answer}&tenant=contoso.onmicrosoft.com&state=1`)).toEqual(['tenant=contoso.onmicrosoft.com']);
	});
	test('has fields of the app itself, which say nothing', () => {
		expect(read(`${answer}&tenant=acme&scope=orders&resource=https%3A%2F%2Fcontoso.com&state=1`)).toEqual([]);
	});
});

describe('nothing is read', () => {
	test.each([
		['of an address that is neither', `https://contoso.com/orders?tenant=${tenant}&client_id=${app}`],
		['of words in a sentence', `the client_id= ${app} and the tenant=${tenant} were sent`],
		['of two values for one name', `${answer}&tenant=${tenant} and ${answer}&tenant=${app}`],
		['of a value that stars hide', `${authorize}?client_id=****&redirect_uri=<redirect>&state=1`],
		['of an address within another', `${authorize}?state=${encodeURIComponent(`x?tenant=${tenant}&error=1`)}`],
	])('%s', (_, text) => {
		expect(read(text)).toEqual([]);
	});
	test.each([
		['at the end of the text', `redirect_uri=https%3A%2F%2Fapp.contoso.com%2Fc`],
		['at the end of a line', `redirect_uri=https%3A%2F%2Fapp.cont\noso.com%2Fcb&state=1`],
		['in the middle of a character', 'redirect_uri=https%3A%2F%2Fapp.contoso.com%2F%C3&state=1'],
		['before dots', 'redirect_uri=https%3A%2F%2Fapp.contoso...&state=1'],
		['at a mark of its own', 'redirect_uri=https://app.contoso.com/cb?a=1&b=2&state=1'],
		['at its own fragment', 'redirect_uri=https://app.contoso.com/#/cb&state=1'],
		['at a space of its own', 'scope=openid profile&state=1'],
		['within an id', `client_id=${app.slice(0, 20)}&state=1`],
	])('of a value that may be cut off %s', (_, query) => {
		expect(read(`${authorize}?response_type=code&${query}`)).toEqual([]);
	});
});

test('the same value twice is one', () => {
	expect(read(`${answer}&tenant=${tenant} ${answer}&tenant=${tenant.toUpperCase()}`)).toEqual([`tenant=${tenant}`]);
});

test('an id at the end of a text is whole', () => {
	expect(read(`${answer}&tenant=${tenant}`)).toEqual([`tenant=${tenant}`]);
});

test('of a role that a value of the message has nothing is added', () => {
	const text = `${authorize}?client_id=${app}&redirect_uri=https%3A%2F%2Fcontoso.com&state=1`;
	const nothing = { kind: 'nothing', reason: 'no-error-text', envelope: {} } as const;
	const rolesOf = (result: ReturnType<typeof addRequest>) => result.envelope.request?.map(({ role }) => role);
	expect(rolesOf(addRequest(nothing, text))).toEqual(['application-id', 'redirect-uri']);
	expect(addRequest(nothing, 'AADSTS50058')).toBe(nothing);
	const value = {
		name: 'x',
		role: 'application-id',
		label: 'x',
		value: app,
		state: 'whole',
		start: 0,
		end: 1,
	} as const;
	const code = { id: '50058', evidence: 'prefixed', certainty: 'number', isKnown: true, quotation: [] } as const;
	const codes = [{ ...code, values: [value], sameWording: [] }];
	expect(rolesOf(addRequest({ kind: 'codes', codes, envelope: {}, foreign: [], moreUnknown: 0 }, text))).toEqual([
		'redirect-uri',
	]);
});
