import { expect, test } from 'vitest';
import { orderCauses } from './clues.ts';

const causes = [
	{ title: 'common', clues: ['ab'] },
	{ title: 'bot', clues: ['Bot Framework', 'botframework.com'] },
	{ title: 'plain' },
	{ title: 'line', clues: ['%0A'] },
];

test.each<[string, string[], string[]]>([
	['no clue', ['not found in the directory'], ['common', 'bot', 'plain', 'line']],
	['one, however it is written', ["directory 'bot framework'"], ['bot: Bot Framework', 'common', 'plain', 'line']],
	['two of one cause', ['bot framework at botframework.com'], ['bot: botframework.com', 'common', 'plain', 'line']],
	['one in one form of it', ['id\n', 'id%0a'], ['line: %0A', 'common', 'bot', 'plain']],
	['some of several causes', ['ab%0a bot framework'], ['bot: Bot Framework', 'line: %0A', 'common: ab', 'plain']],
])('of a text with %s, the causes come in this order: %j', (_, texts, order) => {
	const found = orderCauses(causes, texts);
	expect(found.map(({ cause, clue }) => (clue === undefined ? cause.title : `${cause.title}: ${clue}`))).toEqual(order);
});
