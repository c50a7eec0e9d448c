import { describe, expect, test } from 'vitest';
import { formatProblem } from '../src/model/content-problem.ts';
import { checkContent, readContent, type ContentFile } from './content-check.ts';

const areas = {
	path: 'content/areas.yaml',
	text: 'mfa:\n  title: Multifactor\n  summary: Second factors and their registration.\n',
};
const other = codeFile('50058', 'title: A silent request failed\narea: mfa');

function codeFile(name: string, fields: string): ContentFile {
	return { path: `content/codes/${name}.md`, text: `---\ntier: met\n${fields}\n---\n` };
}

function problemsOf(file: ContentFile): string {
	return checkContent([areas, other, file]).map(formatProblem).join('\n\n');
}

describe('a content file that is wrong is refused with file, field, expected, received and the mend', () => {
	test('an unknown field that is nearly a known one', () => {
		expect(problemsOf(codeFile('50059', 'titel: Something\ntitle: Something else\narea: mfa'))).toMatchInlineSnapshot(`
			"content/codes/50059.md: titel
			  expected: one of tier, symbol, title, summary, kind, actors, retry, area, flows, credential, confidence, official, messages, examples, oauth, aliases, related, sources, reviewed
			  received: titel
			  to mend it: Write title: in its place."
		`);
	});
	test('a wrong type', () => {
		expect(problemsOf(codeFile('50059', 'title: 12345678\narea: mfa'))).toMatchInlineSnapshot(`
			"content/codes/50059.md: title
			  expected: string
			  received: 12345678
			  to mend it: Write title as string."
		`);
	});
	test('a value outside a closed set', () => {
		expect(problemsOf(codeFile('50059', 'title: Something else\narea: mfa\nretry: later'))).toMatchInlineSnapshot(`
			"content/codes/50059.md: retry
			  expected: one of never, interactive, after-fix, backoff, automatic
			  received: "later" (5 characters)
			  to mend it: Write retry: never, or another of them."
		`);
	});
	test('a missing field', () => {
		expect(problemsOf(codeFile('50059', 'area: mfa'))).toMatchInlineSnapshot(`
			"content/codes/50059.md: title
			  expected: string
			  received: nothing
			  to mend it: Add title: with a value; src/schema says what it means."
		`);
	});
	test('a text that is too long', () => {
		expect(problemsOf(codeFile('50059', `title: ${'long '.repeat(20)}\narea: mfa`))).toMatchInlineSnapshot(`
			"content/codes/50059.md: title
			  expected: at most 70
			  received: "long long long long long long long long long long long long long long long long …" (99 characters)
			  to mend it: Shorten title."
		`);
	});
	test('an area that does not exist', () => {
		expect(problemsOf(codeFile('50059', 'title: Something else\narea: mfaa'))).toMatchInlineSnapshot(`
			"content/codes/50059.md: area
			  expected: one of mfa
			  received: mfaa
			  to mend it: Name an existing area, or add it to content/areas.yaml."
		`);
	});
	test('a related code that does not exist', () => {
		expect(
			problemsOf(
				codeFile('50059', 'title: Something else\narea: mfa\nrelated:\n  - code: 50060\n    why: They look alike.'),
			),
		).toMatchInlineSnapshot(`
			"content/codes/50059.md: related.0.code
			  expected: another code that has a file in content/codes
			  received: 50060
			  to mend it: Correct the number, add content/codes/50060.md, or remove the relation."
		`);
	});
	test('a file name that is no number', () => {
		expect(problemsOf(codeFile('AADSTS50059', 'title: Something else\narea: mfa'))).toMatchInlineSnapshot(`
			"content/codes/AADSTS50059.md: file name
			  expected: the bare number of the code, without leading zeros, such as 50058.md
			  received: AADSTS50059.md
			  to mend it: Rename it to 50059.md (or merge it into that file if it exists)."
		`);
	});
	test('a number that is there already, with a leading zero', () => {
		expect(problemsOf(codeFile('050058', 'title: Something else\narea: mfa'))).toMatchInlineSnapshot(`
			"content/codes/050058.md: file name
			  expected: the bare number of the code, without leading zeros, such as 50058.md
			  received: 050058.md
			  to mend it: Rename it to 50058.md (or merge it into that file if it exists)."
		`);
	});
	test('no frontmatter', () => {
		expect(problemsOf({ path: 'content/codes/50059.md', text: '# Something\n' })).toMatchInlineSnapshot(`
			"content/codes/50059.md: frontmatter
			  expected: YAML between two lines ---
			  received: "# Something\\n"
			  to mend it: Begin the file with --- and the fields of src/schema, then --- on a line of its own."
		`);
	});
	test('broken YAML', () => {
		expect(problemsOf(codeFile('50059', 'title: "Something\narea: mfa'))).toMatchInlineSnapshot(`
			"content/codes/50059.md: frontmatter
			  expected: object
			  received: "broken YAML: Missing closing \\"quote at line 3, column 10:" (57 characters)
			  to mend it: Write frontmatter as object."
		`);
	});
	test('a source that is not https', () => {
		expect(
			problemsOf(
				codeFile(
					'50059',
					'title: Something else\narea: mfa\nsources:\n  - title: A page\n    url: http://example.com\n    checked: 2026-11-23',
				),
			),
		).toMatchInlineSnapshot(`
			"content/codes/50059.md: sources.0.url
			  expected: a complete https:// address
			  received: "http://example.com" (18 characters)
			  to mend it: Correct url; src/schema says what it means."
		`);
	});
	test('a file in the wrong place', () => {
		expect(problemsOf({ path: 'content/notes.md', text: '' })).toMatchInlineSnapshot(`
			"content/notes.md: place
			  expected: content/areas.yaml, or a Markdown file in content/codes, content/guides or content/oauth-errors
			  received: content/notes.md
			  to mend it: Move the file, or remove it."
		`);
	});
});

test('the content of this project is right', () => {
	expect(checkContent(readContent('content')).map(formatProblem)).toEqual([]);
});
