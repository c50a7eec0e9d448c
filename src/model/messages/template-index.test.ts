import { expect, test } from 'vitest';
import { findPostings, indexMessages, type MessageIndex } from './template-index.ts';
import { compileTemplate } from './template.ts';

const index = indexMessages([
	compileTemplate('50105', "The user '{user}' is not assigned."),
	compileTemplate('50058', 'No user is there.'),
	compileTemplate('50058', 'No session, no user.'),
	compileTemplate('50059', 'No tenant.'),
]);

/** Where a word is, or a pair of words, of a text that holds no more. */
const placesOf = (messages: MessageIndex, key: string) => findPostings(messages, key.split(' ')).get(key);

test.each([
	['a word', 'assigned', [[0, 5]]],
	[
		'a word that is in a text twice',
		'no',
		[
			[1, 0],
			[2, 0],
			[2, 2],
			[3, 0],
		],
	],
	['a pair of words', 'not assigned', [[0, 4]]],
	[
		'a word of several texts',
		'user',
		[
			[0, 1],
			[1, 1],
			[2, 3],
		],
	],
])('the index knows where %s is', (_, key, postings) => {
	expect(placesOf(index, key)).toEqual(postings);
});

test.each(['user is not', 'assigned no', 'user {user}', 'user', 'user is'])(
	'a placeholder and the end of a text take pairs apart: %j leads to no place across them',
	(key) => {
		expect(placesOf(index, key)?.filter(([template]) => template === 0) ?? []).toEqual(key === 'user' ? [[0, 1]] : []);
	},
);

test('a word that fewer codes have counts more, however many texts of a code have it', () => {
	expect(index.weights.get('tenant')).toBeCloseTo(Math.log2(3) + 0.5);
	expect(index.weights.get('session')).toBeCloseTo(Math.log2(3) + 0.5);
	expect(index.weights.get('no')).toBeCloseTo(Math.log2(3 / 2) + 0.5);
});

test.each([
	['a word of 12 texts', 12, 'rare', true],
	['a word of 13 texts', 13, 'rare', false],
	['a pair of 150 texts', 150, 'rare thing', true],
	['a pair of 151 texts', 151, 'rare thing', false],
])('%s: of %i that have %j the index knows the places: %s', (_, count, key, isKnown) => {
	const templates = Array.from({ length: count }, (_, place) => compileTemplate(String(1000 + place), 'Rare thing.'));
	const rare = indexMessages(templates);
	expect(placesOf(rare, key) !== undefined).toBe(isKnown);
	expect(rare.weights.get('rare')).toBe(0.5);
});

test('of a text no places are found of what is not in it', () => {
	const found = findPostings(index, ['no', 'user', 'assigned']);
	expect([...found.keys()].sort()).toEqual(['assigned', 'no', 'no user', 'user']);
	expect(found.get('no user')).toEqual([
		[1, 0],
		[2, 2],
	]);
});
