import { expect, test } from 'vitest';
import { findClues, orderCauses } from './clues.ts';

const clues = [['ab'], ['Bot Framework', 'botframework.com'], ['%0A']];

test.each([
	['no piece points nowhere', ['not found in the directory'], []],
	[
		'a piece points to its cause, however it is written',
		["directory 'bot framework'"],
		[{ cause: 1, clue: 'Bot Framework' }],
	],
	['another piece of the cause does as well', ['https://botframework.com'], [{ cause: 1, clue: 'botframework.com' }]],
	['a piece in one form of the text is enough', ['id\n', 'id%0a'], [{ cause: 2, clue: '%0A' }]],
	[
		'pieces of two causes point to both, each by its longest piece',
		['Bot Framework at botframework.com%0A'],
		[
			{ cause: 1, clue: 'botframework.com' },
			{ cause: 2, clue: '%0A' },
		],
	],
	[
		'a longer piece of a later cause points to that one first',
		['bot framework%0A, ab'],
		[
			{ cause: 1, clue: 'Bot Framework' },
			{ cause: 2, clue: '%0A' },
			{ cause: 0, clue: 'ab' },
		],
	],
])('of a text with %s', (_, texts, found) => {
	expect(findClues(texts, clues)).toEqual(found);
});

test('causes that a text points to come first, the others in their order', () => {
	expect(orderCauses(['a', 'b', 'c'], [{ cause: 2, clue: 'x' }])).toEqual([
		{ cause: 'c', clue: 'x' },
		{ cause: 'a' },
		{ cause: 'b' },
	]);
});
