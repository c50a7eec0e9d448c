import { expect, test } from 'vitest';
import type { Code } from '../../schema/code.ts';
import { toDecoderEntry } from './entry.ts';

const source = 'https://example.com';
const code: Code = {
	tier: 'met',
	title: 'No signed-in user',
	summary: 'The app asked silently and nobody is signed in.',
	area: 'session',
	aliases: ['one', 'two', 'three'],
	related: 'none',
	sources: [{ title: 'A thread', url: source, checked: '2026-11-23' }],
};

const messages = [
	{ template: 'A {first} message.', source },
	{ template: 'A second one.', source },
];

test('a code with few known facts has no texts and no errors', () => {
	expect(toDecoderEntry('16000', code)).toEqual({ id: '16000', tier: 'met', texts: [], errors: [], prominence: 1 });
});

test('the official text comes before the messages', () => {
	const { tier, texts } = toDecoderEntry('16000', {
		...code,
		tier: 'documented',
		official: { global: 'Official.', china: 'Official.' },
		messages,
	});
	expect([tier, ...texts]).toEqual(['documented', 'Official.', 'A {first} message.', 'A second one.']);
});

test('each value of the field error counts once, and every response for prominence', () => {
	const oauth = [
		{ error: 'invalid_grant', suberror: 'bad_token', source },
		{ error: 'login_required', source },
		{ error: 'invalid_grant', status: 400, source },
	];
	const entry = toDecoderEntry('16000', { ...code, oauth });
	expect(entry.errors).toEqual(['invalid_grant', 'login_required']);
	expect(entry.prominence).toBe(2);
});

test('of two editions both texts come, unless the global one only adds to the other, and no text comes twice', () => {
	const textsOf = (official: { global: string; china?: string }) =>
		toDecoderEntry('16000', { ...code, tier: 'documented', official, messages }).texts;
	expect(textsOf({ global: 'New.', china: 'Old.' })).toEqual(['Old.', 'New.', 'A {first} message.', 'A second one.']);
	expect(textsOf({ global: 'Old. And more.', china: 'Old.' })).toEqual(['Old.', 'A {first} message.', 'A second one.']);
	expect(textsOf({ global: 'A second one.' })).toEqual(['A second one.', 'A {first} message.']);
});
