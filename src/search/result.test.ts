import { expect, test } from 'vitest';
import { loadedCodes } from '../../tests/search-fixtures.ts';
import { codeResult } from './result.ts';

const excerpt = [{ text: 'signed in', isMarked: true }];

test.each([
	['a code with its title', '50058', undefined, { title: 'No signed-in user' }],
	['a code that the list lacks without one', '1', undefined, { title: '' }],
	['the place that fits', '50058', excerpt, { title: 'No signed-in user', excerpt }],
])('a result is %s', (_, id, place, rest) => {
	expect(codeResult(id, loadedCodes, place)).toEqual({ kind: 'code', id, ...rest });
});
