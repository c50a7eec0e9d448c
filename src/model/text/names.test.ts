import { expect, test } from 'vitest';
import { namesOfOneThing } from './names.ts';
import { readWords } from '../messages/words.ts';
import { replaceSynonyms } from '../search/synonyms.ts';

const names = Object.values<readonly string[]>(namesOfOneThing).flatMap(([first = '', ...others]) =>
	others.map((other) => [other, first] as const),
);

test.each(names)('%s is the same as %s to the decoder', (name, first) => {
	expect(readWords(name).map(({ word }) => word)).toEqual(readWords(first).map(({ word }) => word));
});

test.each(names)('%s is the same as %s to the search', (name, first) => {
	expect(replaceSynonyms(name.split(' '))).toEqual(replaceSynonyms(first.split(' ')));
});
