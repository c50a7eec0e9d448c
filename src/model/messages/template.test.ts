import { describe, expect, test } from 'vitest';
import { compileTemplate, spellItems } from './template.ts';

const outline = (text: string) =>
	compileTemplate('50011', text).items.map((item) => (item.kind === 'word' ? item.word : `{${item.name}}`));

describe('compileTemplate', () => {
	test('leaves out the symbolic name', () => {
		expect(outline('InvalidReplyTo - The reply address is missing')).toEqual(['the', 'redirecturi', 'is', 'missing']);
	});
	test('keeps placeholders and what separates them', () => {
		const { items } = compileTemplate('50194', "Application '{appId}'({appName}) is");
		expect(items[1]).toMatchObject({ name: 'appId', role: 'application-id', before: "'", after: "'(", isShared: true });
		expect(items[2]).toMatchObject({
			name: 'appName',
			role: 'application-name',
			before: "'(",
			after: ') ',
			isShared: false,
		});
	});
	test('takes the rest of a word behind a placeholder for part of the value', () => {
		expect(outline('the {redirectTerm}s configured')).toEqual(['the', '{redirectTerm}', 'configured']);
	});
	test('marks where sentences end', () => {
		const { items } = compileTemplate('1', 'One two. Three');
		expect(items.map((item) => item.kind === 'word' && item.endsSentence)).toEqual([false, true, false]);
	});
	test('marks the word before a placeholder that ends a sentence', () => {
		const { items } = compileTemplate('1', "for '{app}'. Make sure that {user} signs in");
		expect(items.flatMap((item) => (item.kind === 'word' && item.endsSentence ? [item.word] : []))).toEqual(['for']);
	});
});

describe('spellItems', () => {
	test('gives the words of the items, and nothing for a placeholder', () => {
		expect(spellItems("Symbol - Azure AD isn't for '{one}'{two}s here")).toEqual([
			'entra',
			'is',
			'not',
			'for',
			'',
			'',
			'here',
		]);
	});
});
