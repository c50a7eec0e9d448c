import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findForeignCodes, isPassedOn } from './foreign-codes.ts';

describe('findForeignCodes', () => {
	test.each([
		['AADB2C90118: The user has forgotten their password.', 'b2c', 'AADB2C90118'],
		['MSIS9612: The authorization code received', 'adfs', 'MSIS9612'],
		['IDX10501: Signature validation failed.', 'identity-model', 'IDX10501'],
		['IDW10201: Neither scope or roles claim', 'identity-web', 'IDW10201'],
		['Error: 0xCAA2000C The request requires user interaction.', 'web-account-manager', '0xCAA2000C'],
		['Fehlercode: CAA20002', 'web-account-manager', 'CAA20002'],
		['WAM_network_error_3400007680', 'web-account-manager', 'WAM_network_error_3400007680'],
		['Server error code 0x801c03f2', 'device-registration', '0x801c03f2'],
		['Exception 0x80070005 (E_ACCESSDENIED)', 'hresult', '0x80070005'],
		['AADB2C: Something failed.', 'b2c', 'AADB2C'],
		['ID4175: The issuer of the security token was not recognized', 'adfs', 'ID4175'],
		['AAD log: 0x4AA90010 was logged', 'web-account-manager', '0x4AA90010'],
		['WAM_provider_error', 'web-account-manager', 'WAM_provider_error'],
		['join failed with 801c0003.', 'device-registration', '801c0003'],
		['DSREG_AUTOJOIN_DISC_FAILED', 'device-registration', 'DSREG_AUTOJOIN_DISC_FAILED'],
		['Enrollment: 0x8018002a', 'mobile-device-management', '0x8018002a'],
		['80180018', 'mobile-device-management', '80180018'],
		['0x8019000A', 'mobile-device-management', '0x8019000A'],
		['HTTP: 0x80190194', 'hresult', '0x80190194'],
		['80090016', 'hresult', '80090016'],
		['failed with error code 80072ee7', 'hresult', '80072ee7'],
		['Attempt Status : 0xc000005e', 'cloudap', '0xc000005e'],
		['CloudAP 0xC004844E', 'cloudap', '0xC004844E'],
		['CompactToken parsing failed with error code: 80049217', 'graph', '80049217'],
		['BrowserAuthError: interaction_in_progress', 'msal', 'interaction_in_progress'],
		['BrowserAuthError: popup_window_error: Error opening popup window', 'msal', 'popup_window_error'],
		['MsalClientException\n\tErrorCode: no_tokens_found', 'msal', 'no_tokens_found'],
		['AdalSilentTokenAcquisitionException: failed_to_refresh_token', 'msal', 'failed_to_refresh_token'],
		['Error Domain=MSALErrorDomain Code=-50002 "(null)"', 'msal', '-50002'],
		['(MSALErrorDomain error -50000.)', 'msal', '-50000'],
		['MSALErrorInteractionRequired', 'msal', 'MSALErrorInteractionRequired'],
		['"code":"Directory_QuotaExceeded"', 'graph', 'Directory_QuotaExceeded'],
		['{"error":{"code":"generalException","innerError":{}}}', 'graph', 'generalException'],
		[
			'claims challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp',
			'graph',
			'TokenIssuedBeforeRevocationTimestamp',
		],
		['{"error":"invalid_grant","suberror":"token_expired"}', 'suberrors', 'token_expired'],
	])('recognizes %s', (text, family, code) => {
		expect(findForeignCodes(text)).toMatchObject([{ family, code }]);
	});
	test('finds each code once, in the order of the text', () => {
		expect(findForeignCodes('IDX10501 then MSIS7012 then IDX10501').map(({ code }) => code)).toEqual([
			'IDX10501',
			'MSIS7012',
		]);
	});
	test.each([
		['-2145648637', 'device-registration'],
		['2149318659', 'device-registration'],
		['-895418367', 'web-account-manager'],
		['ErrorCode: 3399614466.', 'web-account-manager'],
		['exit code -2147024891', 'hresult'],
		['3221225578', 'cloudap'],
	])('recognizes the decimal form in %j', (text, family) => {
		expect(findForeignCodes(text).map((found) => found.family)).toEqual([family]);
	});
	test('finds one number once that is written in two ways', () => {
		expect(findForeignCodes('3399614466 (0xCAA20002)').map(({ code }) => code)).toEqual(['3399614466']);
	});
	test.each([
		['BrowserAuthError: timed_out', ['timed_out']],
		['BrowserAuthError: timed_out: iframe_bridge_timeout', ['timed_out']],
		['BrowserAuthError: timed_out while the page was open', []],
		['MsalServiceException: unknown', ['unknown']],
		['MsalServiceException: unknown words', []],
		['InteractionRequiredAuthError: interaction_required: sign in again', []],
	])('takes ordinary words and values of OAuth for no names of a library in %j', (text, names) => {
		expect(findForeignCodes(text).map(({ code }) => code)).toEqual(names);
	});
	test.each([
		['a time', '1764422400'],
		['the least whole number', '-2147483648'],
		['a number of a row', '2147483647'],
		['a part of an address', '10.3221225578'],
		['a hexadecimal word of another kind', 'DEADBEEF 80070005'],
		['a status of another interface', '{"error":{"code":"generalException"}}'],
		['a name in lower case', 'request_badrequest'],
	])('takes %s for no foreign code', (_, text) => {
		expect(findForeignCodes(text)).toEqual([]);
	});
	test('takes no part of a GUID for a foreign code', () => {
		expect(findForeignCodes('caa13c0f-09ff-4a07-9150-35533cb5deb3')).toEqual([]);
	});
	test('takes no code of the service for a foreign one', () => {
		expect(findForeignCodes('AADSTS50058: A silent sign-in request was sent.')).toEqual([]);
	});
});

test.each(readdirSync('content/oauth-errors'))('%s is a value that libraries pass on', (file) => {
	expect(isPassedOn(file.replace('.md', '')) || /response_type/.test(file)).toBe(true);
});
