import { describe, expect, test } from 'vitest';
import type { Actor } from '../../schema/code-values.ts';
import { audiences, summarize, type SummarySource } from './copy-text.ts';

const sampleId = '3f2a9c10-7d44-4b0e-9a55-0c1de2f30100';
const source: SummarySource = {
	code: {
		id: '50105',
		evidence: 'prefixed',
		isKnown: true,
		values: [
			{ name: 'user', role: 'user', value: 'ada@example.com' },
			{ name: 'appName', role: 'application-name', value: 'Payroll' },
			{ name: 'scope', role: 'scope', value: 'User.Read' },
			{ name: 'x', role: 'other', value: 'left out' },
		],
		sameWording: [],
	},
	envelope: { error: 'access_denied', traceId: sampleId, timestamp: '2026-03-04 09:12:44Z' },
	page: {
		title: 'User is not assigned to the app',
		summary: 'The app admits only people who are assigned to it.',
		url: 'https://example.com/codes/50105',
		actors: ['tenant-admin', 'user'],
	},
	isUnmasked: false,
};
const withActors = (actors: readonly Actor[]): SummarySource => ({ ...source, page: { ...source.page, actors } });

describe('a summary', () => {
	test('tells a user what it means and whom to ask', () => {
		expect(summarize(source, 'user').split('\n')).toEqual([
			'Sign-in error AADSTS50105: User is not assigned to the app',
			'The app admits only people who are assigned to it.',
			'Who can fix it: an administrator of the organization.',
			'More: https://example.com/codes/50105',
		]);
	});
	test('tells an administrator all who can fix it, the values and the envelope', () => {
		expect(summarize(source, 'admin').split('\n')).toEqual([
			'AADSTS50105: User is not assigned to the app',
			'The app admits only people who are assigned to it.',
			'Who can fix it: an administrator of the organization, then the user.',
			'User: [e-mail]',
			'Application: [masked]',
			'Scope: User.Read',
			'OAuth error: access_denied',
			`Trace ID: ${sampleId}`,
			'Timestamp: 2026-03-04 09:12:44Z',
			'More: https://example.com/codes/50105',
		]);
	});
	test('tells support the envelope first, and keeps the ids that it needs', () => {
		expect(summarize(source, 'support').split('\n')).toEqual([
			'Error code: AADSTS50105 (User is not assigned to the app)',
			'OAuth error: access_denied',
			`Trace ID: ${sampleId}`,
			'Timestamp: 2026-03-04 09:12:44Z',
			'User: [e-mail]',
			'Application: [masked]',
			'Scope: User.Read',
		]);
	});
	test('tells support every part of an envelope, in one order', () => {
		const envelope = {
			requestId: sampleId,
			correlationId: sampleId,
			status: 400,
			suberror: 'bad_token',
			error: 'invalid_grant',
			timestamp: '2026-03-04 09:12:44Z',
		};
		expect(
			summarize({ ...source, envelope }, 'support')
				.split('\n')
				.slice(1, 6),
		).toEqual([
			'OAuth error: invalid_grant / bad_token',
			'HTTP status: 400',
			`Correlation ID: ${sampleId}`,
			`Request ID: ${sampleId}`,
			'Timestamp: 2026-03-04 09:12:44Z',
		]);
	});
	test('names a suberror without an error', () => {
		expect(summarize({ ...source, envelope: { suberror: 'bad_token' } }, 'support')).toContain(
			'\nOAuth error: bad_token\n',
		);
	});
	test.each(['user', 'admin'] as const)('says nothing to %s of who can fix what nobody knows', (audience) => {
		expect(summarize(withActors([]), audience)).not.toContain('Who can fix it');
	});
	test('speaks to the user who can fix it, and to others of them', () => {
		expect(summarize(withActors(['user', 'microsoft']), 'user')).toContain('Who can fix it: you.');
		expect(summarize(withActors(['user', 'microsoft']), 'admin')).toContain('fix it: the user, then Microsoft.');
	});
	test('shows values as they are to those who ask for it', () => {
		const text = summarize({ ...source, isUnmasked: true }, 'admin');
		expect(text).toContain('\nUser: ada@example.com\nApplication: Payroll\n');
	});
	test.each(audiences)('for %s has no value that names a person while masked, and no empty line', (audience) => {
		const text = summarize({ ...source, page: { ...source.page, summary: '' } }, audience);
		expect(text).not.toMatch(/ada@|Payroll|left out|\n\n/);
	});
});
