import { describe, expect, test } from 'vitest';
import { maskText } from './masking.ts';

const sampleId = '3f2a9c10-7d44-4b0e-9a55-0c1de2f30100';

describe('maskText', () => {
	test.each([
		['e-mail addresses', 'from ada.example@contoso.co.uk now', 'from [e-mail] now'],
		['GUIDs', `application ${sampleId} is`, 'application [id] is'],
		['IPv4 addresses', 'from 192.0.2.17 today', 'from [ip] today'],
		['IPv6 addresses', 'from 2001:db8:0:1::17 today', 'from [ip] today'],
		['tokens', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0. sent', 'Bearer [token] sent'],
		['domains of tenants', 'tenant contoso.onmicrosoft.com is', 'tenant [name] is'],
		['names in quotation marks', "in tenant 'Contoso Ltd' and", "in tenant '[name]' and"],
		['names in curly quotation marks', 'app “Payroll 2” is', 'app “[name]” is'],
	])('masks %s', (_, text, masked) => {
		expect(maskText(text)).toBe(masked);
	});
	test.each([
		[`Trace ID: ${sampleId}`],
		[`"correlation_id":"${sampleId}"`],
		['Timestamp: 2026-03-04 09:12:44Z'],
		["the parameter 'client_secret' is"],
		['version 4.56.0.0'],
		["the user's session wasn't"],
	])('keeps %s', (text) => {
		expect(maskText(text)).toBe(text);
	});
});
