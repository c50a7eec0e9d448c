import { expect, test } from 'vitest';
import { relateSameTexts, type TextedCode } from './same-text.ts';

const source = 'https://example.com';
const code = (id: string, template: string, more: Partial<TextedCode> = {}): TextedCode => ({
	id,
	messages: [{ template, source }],
	...more,
});
const causes = [{ title: 'A cause', sign: 'A sign.', fixes: [], evidence: [] }];

test('codes of one text are related, whatever marks, capitals and placeholders it has', () => {
	const related = relateSameTexts([
		code('530011', 'Browser not supported.'),
		code('53008', 'browser  not supported'),
		code('50058', 'User {name} was not found'),
		code('50059', "User '{email}' was not found."),
		code('50060', 'Something else happened'),
	]);
	expect(related.get('53008')).toEqual([{ code: '530011', why: '53008 and 530011 are printed with the same text.' }]);
	expect(related.get('50058')?.map((one) => one.code)).toEqual(['50059']);
	expect(related.get('50060')).toEqual([]);
});

test('codes with causes come first and are shown by the others alone, four at most', () => {
	const text = 'A transient error has occurred.';
	const bare = ['1', '2', '3', '4', '5', '6'].map((id) => code(id, text));
	const full = code('9', 'Symbol', { official: `SymbolOfNine - ${text}`, causes });
	const related = relateSameTexts([...bare, full]);
	expect(related.get('2')?.map((one) => one.code)).toEqual(['9', '1', '3', '4']);
	expect(related.has('9')).toBe(false);
});

test('a text of two words relates nothing', () => {
	expect(relateSameTexts([code('1', 'Unknown error'), code('2', 'Unknown error')]).get('1')).toEqual([]);
});
