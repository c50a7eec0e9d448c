import { describe, expect, test } from 'vitest';
import { maskText } from './masking.ts';
import { summarize, type SummarySource } from './summary.ts';

const ID = '3f2a9c10-7d44-4b0e-9a55-0c1de2f30100';

describe('maskText', () => {
	test.each([
		['e-mail addresses', 'from ada.example@contoso.co.uk now', 'from [e-mail] now'],
		['GUIDs', `application ${ID} is`, 'application [id] is'],
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
		[`Trace ID: ${ID}`],
		[`"correlation_id":"${ID}"`],
		['Timestamp: 2026-03-04 09:12:44Z'],
		["the parameter 'client_secret' is"],
		['version 4.56.0.0'],
		["the user's session wasn't"],
	])('keeps %s', (text) => {
		expect(maskText(text)).toBe(text);
	});
});

describe('summarize', () => {
	const source: SummarySource = {
		code: {
			id: '50105',
			evidence: 'prefixed',
			isKnown: true,
			values: [
				{ name: 'user', role: 'user', value: 'ada@example.com' },
				{ name: 'appName', role: 'application-name', value: 'Payroll' },
			],
			sameWording: [],
		},
		envelope: { error: 'access_denied', traceId: ID, timestamp: '2026-03-04 09:12:44Z' },
		page: {
			title: 'User is not assigned to the app',
			summary: 'The app admits only people who are assigned to it.',
			url: 'https://example.com/codes/50105',
			actors: ['tenant-admin', 'user'],
		},
		isUnmasked: false,
	};

	test('tells a user what it means and whom to ask', () => {
		expect(summarize(source, 'user')).toBe(
			[
				'Sign-in error AADSTS50105: User is not assigned to the app',
				'The app admits only people who are assigned to it.',
				'Who can fix it: an administrator of the organization.',
				'More: https://example.com/codes/50105',
			].join('\n'),
		);
	});
	test('keeps the ids that support needs and masks the rest', () => {
		expect(summarize(source, 'support')).toBe(
			[
				'Error code: AADSTS50105 (User is not assigned to the app)',
				'OAuth error: access_denied',
				`Trace ID: ${ID}`,
				'Timestamp: 2026-03-04 09:12:44Z',
				'User: [e-mail]',
				'Application: [masked]',
			].join('\n'),
		);
	});
	test('shows everything to those who ask for it', () => {
		expect(summarize({ ...source, isUnmasked: true }, 'admin')).toContain('User: ada@example.com');
	});
});
