import { describe, expect, test } from 'vitest';
import { collectCandidates, pickAnchors, weighCandidate, type Candidate } from './candidates.ts';
import { indexMessages } from './template-index.ts';
import { compileTemplate } from './template.ts';
import { readWords } from './words.ts';

const index = indexMessages([
	compileTemplate('50058', 'A silent request was sent but nobody came.'),
	compileTemplate('50059', 'No tenant was found.'),
	compileTemplate('50105', 'The user has no role.'),
	compileTemplate('50011', 'Nothing matches the address.'),
]);
const collect = (text: string): Map<number, Candidate> => collectCandidates(readWords(text), index);
const runsOf = (text: string, template: number): [number, number, number, number][] =>
	[...(collect(text).get(template) ?? [])].map(([distance, { first, weight }]) => [distance, ...first, weight]);

describe('collectCandidates', () => {
	test('finds the templates that share a word with a text, and no others', () => {
		expect([...collect('Log: tenant was lost').keys()].sort()).toEqual([0, 1]);
		expect(collect('lorem ipsum').size).toBe(0);
	});
	test('joins words that are adjacent in both to one run, words and pairs both counted', () => {
		// Three words and two pairs, each in one template of four: an inverse document frequency of log2(4) = 2.
		expect(runsOf('Log: silent request for', 0)).toEqual([[0, 1, 1, 6]]);
	});
	test('tells runs apart by how far the text lies behind the template', () => {
		expect(runsOf('nobody x x silent', 0)).toEqual([
			[-6, 6, 0, 2],
			[2, 1, 3, 2],
		]);
	});
	test('takes the words of a template that come first as the beginning of a run', () => {
		const [run] = runsOf('silent x x x but nobody', 0);
		expect(run?.slice(0, 3)).toEqual([-1, 1, 0]);
	});
	test('looks up a word that a text repeats four times at most', () => {
		expect(runsOf('silent x '.repeat(9), 0)).toHaveLength(4);
	});
	test('counts a word that more templates have for less', () => {
		expect(runsOf('tenant', 1)[0]?.[3]).toBe(2);
		expect(runsOf('was', 1)[0]?.[3]).toBe(1);
	});
	test('survives words that are properties of objects', () => {
		expect(collect('constructor __proto__ toString').size).toBe(0);
	});
});

/** A candidate of runs, each with its weight; the item of its anchor is its place in the list. */
const candidate = (...weights: readonly number[]): Candidate =>
	new Map(weights.map((weight, item) => [item * 10, { first: [item, item * 11], weight }]));

describe('weighCandidate', () => {
	test.each([
		['one run for all that it tells', [8], 8],
		['each further run for half as much, the longest first', [2, 8, 4], 8 + 2 + 0.5],
		['four runs at most', [8, 8, 8, 8, 8, 8], 8 + 4 + 2 + 1],
		['no runs for nothing', [], 0],
	])('counts %s', (_, weights, sum) => {
		expect(weighCandidate(candidate(...weights))).toBe(sum);
	});
});

describe('pickAnchors', () => {
	test('gives the beginnings of the longest runs, of equals the earlier in the template', () => {
		expect(pickAnchors(candidate(1, 5, 9, 5))).toEqual([
			[2, 22],
			[1, 11],
			[3, 33],
			[0, 0],
		]);
	});
	test('goes by the place in the template, whatever the order in the text', () => {
		const runs: Candidate = new Map([
			[1, { first: [3, 4], weight: 5 }],
			[7, { first: [1, 8], weight: 5 }],
		]);
		expect(pickAnchors(runs)).toEqual([
			[1, 8],
			[3, 4],
		]);
	});
	test('gives four at most', () => {
		expect(pickAnchors(candidate(1, 2, 3, 4, 5, 6))).toHaveLength(4);
	});
});
