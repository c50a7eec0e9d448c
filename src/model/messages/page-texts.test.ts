import { describe, expect, test } from 'vitest';
import { findPages, indexPages } from './page-texts.ts';

const page = (id: string, ...texts: readonly (readonly ['title' | 'sentence' | 'button', string])[]) => ({
	id,
	texts: texts.map(([part, text]) => ({ part, text })),
});

const index = indexPages([
	page(
		'blocked',
		['title', 'Your sign-in was blocked'],
		['sentence', "We've detected something unusual about this sign-in. Please contact your admin."],
	),
	page('approval', ['title', 'Need admin approval'], ['button', 'Have an admin account? Sign in']),
	page('permission', [
		'sentence',
		'{app} needs permission to access resources in {organization} that only an admin can grant.',
	]),
	page('locked', ['sentence', 'Your account has been locked. Contact your support person to unlock it.']),
	page('request', ['sentence', 'We received a bad request.']),
	page('cannot', ['title', "You can't get there from here"], ['title', 'Vous ne pouvez pas y accéder à partir d’ici']),
	page(
		'japanese',
		['title', '詳細情報が必要'],
		[
			'sentence',
			'このサイトでパスワードを変更することをお客様の組織が許可していません。 管理者にお問い合わせください。',
		],
	),
	page('german', ['sentence', 'Ihr Konto wurde vorübergehend gesperrt, um eine unbefugte Nutzung zu verhindern.']),
]);

const find = (text: string): readonly string[] => findPages(text, index).map(({ id }) => id);

describe('a sentence', () => {
	test.each([
		[
			'in the middle of a text',
			"User says: We've detected something unusual about this sign-in. Please contact your admin. What now?",
		],
		['without the sentences behind it', "we've detected something unusual about this sign-in"],
		['with other apostrophes and in capitals', 'WE’VE DETECTED SOMETHING UNUSUAL ABOUT THIS SIGN-IN.'],
		['broken over lines', "We've detected something\nunusual  about this\r\nsign-in."],
	])('is found %s', (_, text) => {
		expect(find(text)).toEqual(['blocked']);
	});
	test.each([
		['a short value', 'Contoso Orders needs permission to access resources in Fabrikam that only an admin can grant.'],
		[
			'a value of several words',
			'App needs permission to access resources in the "Fabrikam & Sons" group that only an admin can grant',
		],
		['no value', 'needs permission to access resources in  that only an admin can grant.'],
	])('is found with %s in place of a variable part', (_, text) => {
		expect(find(text)).toEqual(['permission']);
	});
	test('is not found with a long text in place of a variable part', () => {
		const text = `needs permission to access resources in ${'a '.repeat(11)} that only an admin can grant`;
		expect(find(text)).toEqual([]);
	});
	test('is found in other languages, also in those without spaces', () => {
		expect(find('Meldung: „Ihr Konto wurde vorübergehend gesperrt, um eine unbefugte Nutzung zu verhindern“')).toEqual([
			'german',
		]);
		expect(find('画面に「このサイトで\nパスワードを変更することを お客様の組織が許可していません」と出ます')).toEqual([
			'japanese',
		]);
	});
	test('is found with a particle more in a language without spaces, and not with other characters', () => {
		expect(find('このサイトでのパスワードを変更することはお客様の組織が許可していません。')).toEqual([]);
		expect(find('このサイトではパスワードを変更することをお客様の組織が許可していません。')).toEqual(['japanese']);
	});
	test.each([
		['other words', "We've detected something odd about this sign-in."],
		['a part of it', "We've detected something unusual"],
		['only a sentence that may be on any page', 'Please contact your admin.'],
	])('is not found by %s', (_, text) => {
		expect(find(text)).toEqual([]);
	});
	test('of fewer than six words needs the next one, or a line of its own where there is none', () => {
		expect(find('Your account has been locked.')).toEqual([]);
		expect(find('Your account has been locked. Contact your support person to unlock it.')).toEqual(['locked']);
		expect(find('Help\nWe received a bad request.')).toEqual(['request']);
		expect(find('It says that we received a bad request.')).toEqual([]);
	});
});

describe('a title or a button', () => {
	test.each([
		['alone', 'Need admin approval', ['approval']],
		['with marks around it', '> "Need admin approval"', ['approval']],
		['of which a contraction is written out', 'Error\nYou cannot get there from here.\nMore details', ['cannot']],
		['in another language', "Vous ne pouvez pas y accéder à partir d'ici", ['cannot']],
		['in a language without spaces', '詳細 情報が必要', ['japanese']],
		['in a sentence', 'You need admin approval for this app', []],
		['in a sentence, when it is long', "Outlook says you can't get there from here, why?", ['cannot']],
		['beside something else', 'Need admin approval Contoso', []],
	])('is found as a line of its own: %s', (_, text, ids) => {
		expect(find(text)).toEqual(ids);
	});
});

test('of several pages the one of the longest text comes first, each once', () => {
	const text = "Need admin approval\nYour sign-in was blocked\nWe've detected something unusual about this sign-in.";
	expect(find(text)).toEqual(['blocked', 'approval']);
});

test('a text without any of them has no page', () => {
	expect(find('')).toEqual([]);
	expect(find('AADSTS50058: Session information is not sufficient.')).toEqual([]);
});
