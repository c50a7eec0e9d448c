import { describe, expect, test } from 'vitest';
import type { Actor } from '../../schema/code-values.ts';
import type { MessageRun } from '../messages/quotation.ts';
import type { ReadValue } from '../messages/values.ts';
import { audiences, summarize, type SummarySource } from './copy-text.ts';

const sampleId = '3f2a9c10-7d44-4b0e-9a55-0c1de2f30100';
const valueOf = (role: ReadValue['role'], label: string, value: string): ReadValue => ({
	name: role,
	role,
	label,
	value,
	state: 'whole',
	start: 0,
	end: value.length,
});
const source: SummarySource = {
	code: {
		id: '50105',
		evidence: 'prefixed',
		certainty: 'number',
		isKnown: true,
		values: [
			valueOf('user', 'User', 'ada@example.com'),
			valueOf('application-name', 'Application', 'Payroll'),
			valueOf('scope', 'Scope', 'User.Read'),
			valueOf('other', 'X', 'left out'),
		],
		quotation: [],
		sameWording: [],
	},
	envelope: { error: 'access_denied', traceId: sampleId, timestamp: '2026-03-04 09:12:44Z' },
	page: {
		title: 'User is not assigned to the app',
		summary: 'The app admits only people who are assigned to it.',
		url: 'https://example.com/codes/50105',
		actors: ['tenant-admin', 'user'],
		causes: [],
	},
	isUnmasked: false,
};
const words = ["User '", "' asks\n'", "' for ", ', '];
const quotation: readonly MessageRun[] = [
	...source.code.values.flatMap((value, place): MessageRun[] => [
		{ kind: 'words', text: words[place] ?? '' },
		{ kind: 'value', text: value.value, value },
	]),
	{ kind: 'words', text: ', ' },
	{ kind: 'other', text: 'says Ada' },
	{ kind: 'words', text: '.' },
];
const filled = { ...source.code, quotation };
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
	test('tells an administrator all who can fix it, the values as they are and the envelope', () => {
		expect(summarize(source, 'admin').split('\n')).toEqual([
			'AADSTS50105: User is not assigned to the app',
			'The app admits only people who are assigned to it.',
			'Who can fix it: an administrator of the organization, then the user.',
			'User: ada@example.com',
			'Application: Payroll',
			'Scope: User.Read',
			'OAuth error: access_denied',
			`Trace ID: ${sampleId}`,
			'Time (UTC): 2026-03-04 09:12:44',
			'More: https://example.com/codes/50105',
		]);
	});
	test('tells support the envelope first, and keeps the ids that it needs', () => {
		expect(summarize(source, 'support').split('\n')).toEqual([
			'Error code: AADSTS50105 (User is not assigned to the app)',
			'OAuth error: access_denied',
			`Trace ID: ${sampleId}`,
			'Time (UTC): 2026-03-04 09:12:44',
			'User: [e-mail]',
			'Application: [masked]',
			'Scope: User.Read',
		]);
	});
	test('tells what the addresses in the text say, masked only for support', () => {
		const request = [
			{ role: 'tenant' as const, label: 'Tenant', value: 'contoso.com' },
			{ role: 'redirect-uri' as const, label: 'Redirect URI', value: 'https://app.contoso.com/cb' },
		];
		const about = { ...source, envelope: { request } };
		expect(summarize(about, 'admin')).toContain('Tenant: contoso.com\nRedirect URI: https://app.contoso.com/cb');
		expect(summarize(about, 'support')).toContain('Tenant: [masked]\nRedirect URI: https://app.contoso.com/cb');
		expect(summarize(about, 'user')).not.toContain('contoso');
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
			'Time (UTC): 2026-03-04 09:12:44',
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
		const text = summarize({ ...source, isUnmasked: true }, 'support');
		expect(text).toContain('\nUser: ada@example.com\nApplication: Payroll\n');
	});
	test.each(['user', 'support'] as const)('for %s has no value that names a person while masked', (audience) => {
		expect(summarize({ ...source, code: filled }, audience)).not.toMatch(/ada@|Payroll|left out/);
	});
	test.each(audiences)('for %s has no empty line', (audience) => {
		expect(summarize({ ...source, page: { ...source.page, summary: '' } }, audience)).not.toContain('\n\n');
	});
	test('tells support the message, of which a mask covers what may name someone', () => {
		const lines = (isUnmasked: boolean) => summarize({ ...source, code: filled, isUnmasked }, 'support').split('\n');
		expect(lines(false)[1]).toBe("Message: User '[e-mail]' asks '[masked]' for User.Read, […], […].");
		expect(lines(true)[1]).toBe("Message: User 'ada@example.com' asks 'Payroll' for User.Read, left out, says Ada.");
	});
	test('leaves out what someone removed from the text, and says what the text ends in', () => {
		const values = [
			{ ...valueOf('user', 'User', ''), state: 'removed' as const },
			{ ...valueOf('application-name', 'Application', 'Payroll'), state: 'cut-off' as const },
		];
		const lines = summarize({ ...source, code: { ...source.code, values } }, 'admin').split('\n');
		expect(lines).toContain('Application (cut off): Payroll');
		expect(lines.filter((line) => line.startsWith('User'))).toEqual([]);
	});
	test.each(['2026-03-04T09:12:44Z', '2026-03-04 09:12:44+00:00'])('says that %s is UTC', (timestamp) => {
		expect(summarize({ ...source, envelope: { timestamp } }, 'support')).toContain(
			'\nTime (UTC): 2026-03-04 09:12:44\n',
		);
	});
	test('leaves a time as it is that does not say where it is', () => {
		const text = summarize({ ...source, envelope: { timestamp: '3/4/2026 9:12:44 AM' } }, 'support');
		expect(text).toContain('\nTime: 3/4/2026 9:12:44 AM\n');
	});
});

describe('a summary of a page that is written as causes', () => {
	const causes = [
		{
			title: 'The group is not assigned',
			fixes: [
				{ actor: 'app-developer' as const, answer: 'Ask for less.' },
				{ actor: 'tenant-admin' as const, answer: 'Assign the group.' },
			],
		},
		{
			title: 'The wrong account is signed in',
			fixes: [{ actor: 'user' as const, answer: 'Sign in with the other account.' }],
		},
	];
	const withCauses: SummarySource = { ...source, page: { ...source.page, causes } };
	const pointed = { ...withCauses, page: { ...withCauses.page, causes: causes.toReversed() } };

	test('tells an administrator the first cause and what to do about it', () => {
		expect(summarize(withCauses, 'admin').split('\n').slice(3, 5)).toEqual([
			'Most likely: The group is not assigned',
			'Administrator: Assign the group.',
		]);
	});
	test('tells an administrator what another role does about a cause that is not theirs', () => {
		expect(summarize(pointed, 'admin')).toContain('\nUser: Sign in with the other account.\n');
	});
	test('tells a user what to do, and whom to ask where nothing can be done', () => {
		expect(summarize(pointed, 'user').split('\n')[2]).toBe('Sign in with the other account.');
		expect(summarize(withCauses, 'user').split('\n')[2]).toBe('Who can fix it: an administrator of the organization.');
	});
});
