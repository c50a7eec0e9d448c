import { expect, test } from 'vitest';
import { findCommonActors, findMostMet } from './area-overview.ts';

const source = { title: 'A page', url: 'https://example.com', checked: '2026-11-23' };
const code = (id: string, sources: number, examples: string[] | undefined) => ({
	id,
	sources: Array.from({ length: sources }, (_, place) => ({ ...source, url: `${source.url}/${place}` })),
	examples,
});

test('the most met codes come first, then those with the most evidence', () => {
	const codes = [code('1', 2, ['text']), code('2', 5, ['text']), code('50011', 1, ['text']), code('3', 9, undefined)];
	expect(findMostMet(codes, 2).map(({ id }) => id)).toEqual(['50011', '2']);
});

test('codes without an example or a response are not to be suspected first', () => {
	expect(findMostMet([{ id: '4', sources: [source] }], 3)).toEqual([]);
});

test('common actors are those who are first on a quarter of the pages', () => {
	const codes = [['user'], ['user'], ['tenant-admin'], ['microsoft', 'user'], ['user']] as const;
	const entries = codes.map((actors, place) => ({ ...code(String(place), 1, undefined), actors: [...actors] }));
	expect(findCommonActors(entries)).toEqual(['user']);
});
