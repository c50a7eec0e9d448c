import { expect, test } from 'vitest';
import type { PublishedBrief } from '../../schema/published-code.ts';
import { writeCodeTable } from './csv-columns.ts';

const full: PublishedBrief = {
	id: '50058',
	tier: 'documented',
	symbol: 'UserInformationNotProvided',
	title: 'No signed-in user',
	summary: '=SUM(A1)',
	kind: 'expected',
	actors: ['app-developer', 'user'],
	retry: 'interactive',
	area: 'session',
	flows: ['auth-code', 'spa'],
	credential: 'not-checked',
	confidence: 'observed',
	oauth: [
		{ error: 'login_required', status: 400, source: 'https://example.com/seen' },
		{ error: 'login_required', suberror: 'bad_token', source: 'https://example.com/seen' },
		{ error: 'invalid_grant', source: 'https://example.com/seen' },
	],
	reviewed: '2026-11-23',
	tierLabel: 'Documented',
	kindLabel: 'Expected (no fault)',
	actorLabels: ['App developer', 'User'],
	retryLabel: 'Sign in interactively',
	credentialLabel: 'Not checked',
	certainty: 'Microsoft documents the code.',
	url: 'https://errors.example/codes/50058',
};

/** The cells of a code's row by the names of their columns. */
function readRow(code: PublishedBrief): Record<string, string | undefined> {
	const [header = '', row = ''] = writeCodeTable([code]).split('\r\n');
	const cells = row.split(',');
	return Object.fromEntries(header.split(',').map((name, place) => [name, cells[place]]));
}

test('a code as a row of the table', () => {
	expect(readRow(full)).toEqual({
		code: '50058',
		tier: 'documented',
		symbol: 'UserInformationNotProvided',
		title: 'No signed-in user',
		summary: "'=SUM(A1)",
		kind: 'expected',
		actors: 'app-developer user',
		retry: 'interactive',
		area: 'session',
		flows: 'auth-code spa',
		credential: 'not-checked',
		confidence: 'observed',
		oauthErrors: 'login_required invalid_grant',
		reviewed: '2026-11-23',
		url: 'https://errors.example/codes/50058',
		tierLabel: 'Documented',
		kindLabel: 'Expected (no fault)',
		actorLabels: 'App developer; User',
		retryLabel: 'Sign in interactively',
		credentialLabel: 'Not checked',
		certainty: 'Microsoft documents the code.',
	});
});

test('what is unknown is an empty cell, so that the columns after it keep their places', () => {
	const { id, tier, title, area, url } = full;
	expect(writeCodeTable([{ id, tier, title, area, url }]).split('\r\n')[1]).toBe(
		`50058,documented,,No signed-in user,,,,,session,,,,,,https://errors.example/codes/50058,,,,,,`,
	);
});

test('the first columns never change places, because readers count them', () => {
	expect(writeCodeTable([])).toBe(
		'code,tier,symbol,title,summary,kind,actors,retry,area,flows,credential,confidence,oauthErrors,reviewed,url,tierLabel,kindLabel,actorLabels,retryLabel,credentialLabel,certainty\r\n',
	);
});
