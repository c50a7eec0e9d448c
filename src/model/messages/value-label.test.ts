import { expect, test } from 'vitest';
import { compileTemplate } from './template.ts';
import { nameValue } from './value-label.ts';

/** The names of the values of a template, in order. */
function nameAll(template: string, value = 'x'): string[] {
	const { items } = compileTemplate('50058', template);
	return items.flatMap((item, place) => (item.kind === 'slot' ? [nameValue(items, place, item.role, value)] : []));
}

test.each([
	[
		'issued on {authTime}, and the TokensValidFrom date for this user is {validDate}',
		['Issued at', 'Tokens valid from'],
	],
	[
		'Current time: {curTime}, assertion valid from {validTime}, expiry time {expTime}',
		['Checked at', 'Valid from', 'Expires at'],
	],
	['issued on {issueDate} and was inactive for {time}', ['Issued at', 'Inactive for']],
	['maximum lifetime. The token was issued on {issueDate}', ['Issued at']],
	['for applications created after {time}', ['Applications created after']],
	["Found key 'Start={startDate}, End={endDate}'", ['Valid from', 'Valid until']],
])('times have the names of what happened: %s', (template, names) => {
	expect(nameAll(template)).toEqual(names);
});

test('a lifetime that is a number is in seconds', () => {
	expect(nameAll('the maximum allowed lifetime for this request is {time}', '1209600')).toEqual(['Lifetime (seconds)']);
	expect(nameAll('limited lifetime of {time}', '1.00:00:00')).toEqual(['Lifetime']);
});

test.each([
	[
		"presented assertion subject '{subject}'. The Subject is '{expectedSubject}'",
		['Presented subject', 'Expected subject'],
	],
	["The audience was '{audience}' and not '{expectedAudience}'", ['Presented audience', 'Expected audience']],
	["'{jwtIssuer}' is not '{metadataIssuer}'", ['JWT issuer', 'Metadata issuer']],
	[
		'Client app ID: {appId}({appName}). Resource app ID: {resourceAppId}.',
		['Client application ID', 'Client application', 'Resource application ID'],
	],
	["Resource '{resourceId}'({resourceName})", ['Resource', 'Resource name']],
	['Resource application {appId} of a client {x}', ['Resource application ID', 'Client application ID']],
	['client or resource application {appId}', ['Application ID']],
])('values of one kind are told apart: %s', (template, names) => {
	expect(nameAll(template)).toEqual(names);
});

test.each([
	['method {usedMethod} and {requestedMethod}', ['Used method', 'Requested method']],
	["value '{samlComparison}'", ['SAML comparison']],
	["the grant type '{grantType}' or grant type {type}", ['Grant type', 'Grant type']],
	['in required device state: {state}', ['Device state']],
	["encryption key '{version}'", ['Key version']],
	['for domain {domain} and realm {realm}', ['Domain', 'Realm']],
	["Thumbprint of key used by client: '{thumbprint}', key {kid}", ['Thumbprint', 'Key ID']],
	['of a role {roleName} ({roleId})', ['Role name', 'Role ID']],
	['{}{value}', ['Value']],
])('names of placeholders become words: %s', (template, names) => {
	expect(nameAll(template)).toEqual(names);
});

test('a word has no name', () => {
	expect(nameValue(compileTemplate('50058', 'word').items, 0, 'other', '')).toBe('');
});
