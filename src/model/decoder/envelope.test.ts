import { describe, expect, test } from 'vitest';
import { readEnvelope } from './envelope.ts';
import { prepareOauthErrors } from './oauth-errors.ts';
import { toPlainText } from '../text/plain-text.ts';

const trace = '3f2a9c10-7d44-4b0e-9a55-0c1de2f30100';
const correlation = '8b1e5d02-1f6b-4c7e-8f0a-6f2d4e9b7a31';
const findError = prepareOauthErrors(['invalid_grant', 'invalid_request', 'login_required']);
const read = (text: string) => readEnvelope(toPlainText(text), findError);

describe('readEnvelope', () => {
	test('reads a JSON body', () => {
		const body = JSON.stringify({
			error: 'invalid_grant',
			error_description: `AADSTS50076: x.\r\nTrace ID: ${trace}\r\nCorrelation ID: ${correlation}\r\nTimestamp: 2026-03-04 09:12:44Z`,
			error_codes: [50076],
			timestamp: '2026-03-04 09:12:44Z',
			trace_id: trace,
			correlation_id: correlation,
			error_uri: 'https://login.microsoftonline.com/error?code=50076',
			suberror: 'basic_action',
			claims: '{"access_token":{"capolids":{"essential":true,"values":["a"]}}}',
		});
		expect(read(body)).toEqual({
			error: 'invalid_grant',
			suberror: 'basic_action',
			claims: '{"access_token":{"capolids":{"essential":true,"values":["a"]}}}',
			traceId: trace,
			correlationId: correlation,
			timestamp: '2026-03-04 09:12:44Z',
		});
	});
	test('reads a redirect', () => {
		const url = `https://app.example/#error=login_required&error_description=AADSTS50058%3a+x%0d%0aTrace+ID%3a+${trace}%0d%0aCorrelation+ID%3a+${correlation}%0d%0aTimestamp%3a+2026-03-04+09%3a12%3a44Z`;
		expect(read(url)).toEqual({
			error: 'login_required',
			traceId: trace,
			correlationId: correlation,
			timestamp: '2026-03-04 09:12:44Z',
		});
	});
	test.each([
		['Microsoft.Identity.Client.MsalUiRequiredException: x', 'msal-dotnet', 'MsalUiRequiredException'],
		['InteractionRequiredAuthError: interaction_required: x', 'msal-js', 'InteractionRequiredAuthError'],
		['com.microsoft.aad.msal4j.MsalServiceException: x', 'msal-java', 'com.microsoft.aad.msal4j.MsalServiceException'],
		['DEBUG: msal.application: Refresh failed. invalid_grant: x', 'msal-python', 'msal.application'],
		['azure.identity.CredentialUnavailableError: x', 'azure-identity', 'CredentialUnavailableError'],
		['adal: Refresh request failed. Status Code = 400', 'adal', 'adal:'],
	])('names the library in %s', (text, library, name) => {
		expect(read(text).exception).toEqual({ library, name });
	});
	test.each([
		['HTTP/1.1 400 Bad Request', 400],
		['The remote server returned an error: (401) Unauthorized.', 401],
		["Status Code = '400'", 400],
		['"status": 503,', 503],
		['oauth2: cannot fetch token: 400 Bad Request', 400],
	])('reads the HTTP status in %s', (text, status) => {
		expect(read(text).status).toBe(status);
	});
	test.each([
		[`Request Id: ${trace} Correlation Id: ${correlation} Timestamp: 2026-03-04T09:12:44Z`],
		[`Anforderungs-ID: ${trace} Korrelations-ID: ${correlation} Zeitstempel: 2026-03-04T09:12:44Z`],
		[`ID de solicitud: ${trace} ID de correlación: ${correlation} Marca de tiempo: 2026-03-04T09:12:44Z`],
	])('reads a block page: %s', (text) => {
		expect(read(text)).toEqual({ requestId: trace, correlationId: correlation, timestamp: '2026-03-04T09:12:44Z' });
	});
	test.each(['2026-03-04T09:12:44.1234567Z', '2026-03-04T09:12:44.1234567+00:00'])(
		'reads the whole time %s',
		(time) => {
			expect(read(`"createdDateTime":"${time}"`).timestamp).toBe(time);
		},
	);
	test('reads ids that are form-encoded', () => {
		expect(read(`Trace+ID:+${trace} Correlation+ID:+${correlation}`)).toEqual({
			traceId: trace,
			correlationId: correlation,
		});
	});
	test('reads an error without a label in an exception', () => {
		expect(read('ServerError: invalid_request: 9002326 - [x]').error).toBe('invalid_request');
	});
	test('is empty for a text without any', () => {
		expect(read('nothing of the kind')).toEqual({});
	});
});
