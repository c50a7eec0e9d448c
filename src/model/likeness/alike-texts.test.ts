import { describe, expect, test } from 'vitest';
import { describeAlike, findAlikeCodes, type TextedCode } from './alike-texts.ts';

const code = (id: string, template: string, more: Partial<TextedCode> = {}): TextedCode => ({
	id,
	messages: [{ template }],
	...more,
});
const causes = ['A cause'];
/** Other texts, by which the words of a text have their weight. */
const others = Array.from({ length: 40 }, (_, place) =>
	code(`900${place}`, `Word${place} of thing${place} is other${place}`),
);

describe('codes of one text', () => {
	test('are alike, whatever marks, capitals and placeholders it has', () => {
		const alike = findAlikeCodes([
			code('530011', 'Browser not supported.'),
			code('53008', 'browser  not supported'),
			code('50058', 'User {name} was not found'),
			code('50059', "User '{email}' was not found."),
			code('50060', 'Something else happened'),
		]);
		expect(alike.get('53008')).toEqual([{ code: '530011', likeness: 'same' }]);
		expect(alike.get('50058')?.map((one) => one.code)).toEqual(['50059']);
		expect(alike.get('50060')).toEqual([]);
	});
	test('are named with those first that have causes, and by the codes without causes alone', () => {
		const text = 'A transient error has occurred.';
		const bare = ['1', '2', '3'].map((id) => code(id, text));
		const full = code('9', 'Symbol', { official: `SymbolOfNine - ${text}`, causes });
		const alike = findAlikeCodes([...bare, full]);
		expect(alike.get('2')?.map((one) => one.code)).toEqual(['9', '1', '3']);
		expect(alike.has('9')).toBe(false);
	});
	test('are named up to a number, however many there are', () => {
		const many = Array.from({ length: 5000 }, (_, place) => code(String(10_000 + place), 'An error has occurred.'));
		const alike = [...findAlikeCodes(many).values()];
		expect(Math.max(...alike.map(({ length }) => length))).toBe(40);
	});
	test('are not alike by a text of two words', () => {
		expect(findAlikeCodes([code('1', 'Unknown error'), code('2', 'Unknown error')]).get('1')).toEqual([]);
	});
});

describe('codes of nearly one text', () => {
	const near = [
		code('1', 'The salt of a pairwise identifier is malformed in the principal.'),
		code('2', 'The salt of a pairwise identifier is missing in the principal.', { causes }),
		code('3', 'The salt of a pairwise identifier is missing in the principal'),
		code('4', 'The certificate of a pairwise device is missing in the request.'),
	];
	const alike = findAlikeCodes([...near, ...others]);

	test('are alike with what differs, every code of the text', () => {
		expect(alike.get('1')).toEqual([
			{ code: '2', likeness: 'near', remark: '1 says "malformed", 2 says "missing".' },
			{ code: '3', likeness: 'near', remark: '1 says "malformed", 3 says "missing".' },
		]);
	});
	test('come behind those of one text', () => {
		expect(alike.get('3')?.map(({ code: id, likeness }) => [id, likeness])).toEqual([
			['2', 'same'],
			['1', 'near'],
		]);
	});
	test('are not alike where they share only the words that many texts have', () => {
		expect(alike.get('4')).toEqual([]);
		expect([...findAlikeCodes(others).values()].flat()).toEqual([]);
	});
	test('are compared by their closest texts', () => {
		const [one = code('', ''), two = code('', '')] = near;
		const long = {
			...two,
			official: 'Symbol - The salt of a pairwise identifier that we need is missing in the principal.',
		};
		expect(findAlikeCodes([one, long, ...others]).get('1')?.[0]?.remark).toBe('1 says "malformed", 2 says "missing".');
	});
});

test.each([
	[{ code: '2', likeness: 'same' }, '1 and 2 are printed with the same text.'],
	[{ code: '2', likeness: 'near' }, '1 and 2 are printed with nearly the same text.'],
	[{ code: '2', likeness: 'near', remark: '2 adds "not".' }, '2 adds "not".'],
] as const)('%j is told in one sentence', (alike, told) => {
	expect(describeAlike('1', alike)).toBe(told);
});
