import { describe, expect, test } from 'vitest';
import { findForeignCodes } from './foreign-codes.ts';

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
		['BrowserAuthError: interaction_in_progress', 'msal-client', 'interaction_in_progress'],
	])('recognizes %s', (text, family, code) => {
		expect(findForeignCodes(text)).toMatchObject([{ family, code }]);
	});
	test('finds each code once, in the order of the text', () => {
		expect(findForeignCodes('IDX10501 then MSIS7012 then IDX10501').map(({ code }) => code)).toEqual([
			'IDX10501',
			'MSIS7012',
		]);
	});
	test('takes no part of a GUID for a foreign code', () => {
		expect(findForeignCodes('caa13c0f-09ff-4a07-9150-35533cb5deb3')).toEqual([]);
	});
	test('takes no code of the service for a foreign one', () => {
		expect(findForeignCodes('AADSTS50058: A silent sign-in request was sent.')).toEqual([]);
	});
});
