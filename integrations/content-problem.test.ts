import { describe, expect, test } from 'vitest';
import { describeIssue, formatProblem, type SchemaIssue } from './content-problem.ts';

const fieldNames = ['title', 'sources', 'summary', 'retry'];
const data = { title: 'Short', retry: 'aftr-fix', aliases: ['a', 'b'], sources: [{ url: 'x' }], area: null };
const describeOne = (issue: Partial<SchemaIssue>) =>
	describeIssue('content/codes/50058.md', data, { code: 'custom', path: [], message: '', ...issue }, fieldNames)[0];

test('a problem is one paragraph', () => {
	expect(formatProblem({ file: 'a.md', field: 'title', expected: 'text', received: 'nothing', fix: 'Add it.' })).toBe(
		'a.md: title\n  expected: text\n  received: nothing\n  how to fix it: Add it.',
	);
});

describe('an unknown field', () => {
	test.each([
		['is nearly a known one', ['titel'], 'Write title: in its place.'],
		['is nearly two known ones and as long as one', ['source'], 'Write sources: in its place.'],
		['is far from all known ones', ['audience'], 'Remove the field, or correct its name.'],
	])('that %s', (_, keys, fix) => {
		expect(describeOne({ code: 'unrecognized_keys', keys })).toEqual({
			file: 'content/codes/50058.md',
			field: keys[0],
			expected: 'one of title, sources, summary, retry',
			received: keys[0],
			fix,
		});
	});
	test('within another field is not taken for one of the page', () => {
		expect(describeOne({ code: 'unrecognized_keys', path: ['sources', 0], keys: ['titel'] })).toMatchObject({
			field: 'sources.0.titel',
			expected: 'no such field',
			fix: 'Remove the field, or correct its name.',
		});
	});
	test('is a problem of its own beside others', () => {
		const issue = { code: 'unrecognized_keys', path: [], message: '', keys: ['titel', 'sumary'] };
		expect(describeIssue('a.md', data, issue, fieldNames).map(({ fix }) => fix)).toEqual([
			'Write title: in its place.',
			'Write summary: in its place.',
		]);
	});
});

describe('a wrong value', () => {
	test.each([
		[
			'that is missing',
			{ code: 'invalid_type', path: ['summary'], expected: 'string' },
			['summary', 'string', 'nothing', 'Add summary: with a value; src/schema says what it means.'],
		],
		[
			'of another type',
			{ code: 'invalid_type', path: ['area'], expected: 'string' },
			['area', 'string', 'null', 'Write area as string.'],
		],
		[
			'that is too long',
			{ code: 'too_big', path: ['title'], maximum: 4 },
			['title', 'at most 4', '"Short" (5 characters)', 'Shorten title.'],
		],
		[
			'that is a list too short',
			{ code: 'too_small', path: ['aliases'], minimum: 3 },
			['aliases', 'at least 3', 'a list of 2', 'Add to aliases.'],
		],
		[
			'outside a closed set, with the nearest of it',
			{ code: 'invalid_value', path: ['retry'], values: ['never', 'after-fix', 'backoff'] },
			[
				'retry',
				'one of never, after-fix, backoff',
				'"aftr-fix" (8 characters)',
				'Write retry: after-fix, or another of them.',
			],
		],
		[
			'within a list, named by its path',
			{ path: ['sources', 0, 'url'], message: 'expected a complete https:// address' },
			[
				'sources.0.url',
				'a complete https:// address',
				'"x" (1 characters)',
				'Correct url; src/schema says what it means.',
			],
		],
		[
			'below one that is missing',
			{ code: 'invalid_type', path: ['area', 'id', 'x'], expected: 'string' },
			['area.id.x', 'string', 'nothing', 'Add x: with a value; src/schema says what it means.'],
		],
	])('%s', (_, issue, [field, expected, received, fix]) => {
		expect(describeOne(issue)).toMatchObject({ field, expected, received, fix });
	});
	test('of the whole file is called frontmatter, and a long text is cut', () => {
		const issue = { code: 'invalid_type', path: [], message: '', expected: 'object' };
		expect(describeIssue('a.md', 'x'.repeat(100), issue, fieldNames)[0]).toMatchObject({
			field: 'frontmatter',
			received: `"${'x'.repeat(80)}…" (100 characters)`,
			fix: 'Write frontmatter as object.',
		});
	});
});
