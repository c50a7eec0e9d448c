import { describe, expect, test } from 'vitest';
import { formatProblem } from './content-problem.ts';
import { checkContent } from './content-check.ts';
import { readContent, type ContentFile } from './content-file.ts';

const areas = {
	path: 'content/areas.yaml',
	text: 'mfa:\n  title: Multifactor\n  summary: Second factors and their registration.\n',
};

const rest = {
	summary: 'summary: One sentence that adds to the title.',
	answer: 'kind: failure\nretry: never',
	causes:
		'causes:\n  - title: A cause of it\n    sign: Something that can be seen.\n    fixes: [{ actor: user, answer: "Sign in with the other account." }]\n    evidence: [{ kind: inferred }]',
	aliases: 'aliases: [one thing, two things, three things]',
	related: 'related: none',
	sources: 'sources:\n  - title: A page\n    url: https://example.com\n    checked: 2026-11-23',
};
const body = '## What happened\n\n## How to check\n';

/** A file that is right but for the fields given; a field given twice counts as given. */
function codeFile(name: string, fields: string, text = body): ContentFile {
	const others = Object.entries(rest).filter(
		([key]) => !fields.includes(`${key}:`) && !(key === 'answer' && fields.includes('kind:')),
	);
	const front = ['tier: met', fields, ...others.map(([, lines]) => lines)].join('\n');
	return { path: `content/codes/${name}.md`, text: `---\n${front}\n---\n${text}` };
}

const other = codeFile('50058', 'title: A silent request failed\narea: mfa');

function problemsOf(file: ContentFile): string {
	return checkContent([areas, other, file]).map(formatProblem).join('\n\n');
}

describe('a content file that is wrong is refused with file, field, expected, received and the fix', () => {
	test('an unknown field that is nearly a known one', () => {
		expect(problemsOf(codeFile('50059', 'titel: Something\ntitle: Something else\narea: mfa'))).toMatchInlineSnapshot(`
			"content/codes/50059.md: titel
			  expected: one of tier, symbol, title, summary, area, flows, credential, causes, messages, examples, oauth, aliases, related, sources, reviewed, unreviewed, kind, retry
			  received: titel
			  how to fix it: Write title: in its place."
		`);
	});
	test('a wrong type', () => {
		expect(problemsOf(codeFile('50059', 'title: 12345678\narea: mfa'))).toMatchInlineSnapshot(`
			"content/codes/50059.md: title
			  expected: string
			  received: 12345678
			  how to fix it: Write title as string."
		`);
	});
	test('a value outside a closed set', () => {
		expect(problemsOf(codeFile('50059', 'title: Something else\narea: mfa\nkind: failure\nretry: later')))
			.toMatchInlineSnapshot(`
				"content/codes/50059.md: retry
				  expected: one of never, interactive, after-fix, backoff, automatic
				  received: "later" (5 characters)
				  how to fix it: Write retry: never, or another of them."
			`);
	});
	test('a missing field', () => {
		expect(problemsOf(codeFile('50059', 'area: mfa'))).toMatchInlineSnapshot(`
			"content/codes/50059.md: title
			  expected: string
			  received: nothing
			  how to fix it: Add title: with a value; src/schema says what it means."
		`);
	});
	test('a text that is too long', () => {
		expect(problemsOf(codeFile('50059', `title: ${'long '.repeat(20)}\narea: mfa`))).toMatchInlineSnapshot(`
			"content/codes/50059.md: title
			  expected: at most 70
			  received: "long long long long long long long long long long long long long long long long …" (99 characters)
			  how to fix it: Shorten title."
		`);
	});
	test('an area that does not exist', () => {
		expect(problemsOf(codeFile('50059', 'title: Something else\narea: mfaa'))).toMatchInlineSnapshot(`
			"content/codes/50059.md: area
			  expected: one of mfa
			  received: mfaa
			  how to fix it: Name an existing area, or add it to content/areas.yaml."
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
			  how to fix it: Correct the number, add content/codes/50060.md, or remove the relation."
		`);
	});
	test('a file name that is no number', () => {
		expect(problemsOf(codeFile('AADSTS50059', 'title: Something else\narea: mfa'))).toMatchInlineSnapshot(`
			"content/codes/AADSTS50059.md: file name
			  expected: the bare number of the code, without leading zeros, such as 50058.md
			  received: AADSTS50059.md
			  how to fix it: Rename it to 50059.md (or merge it into that file if it exists)."
		`);
	});
	test('a number that is there already, with a leading zero', () => {
		expect(problemsOf(codeFile('050058', 'title: Something else\narea: mfa'))).toMatchInlineSnapshot(`
			"content/codes/050058.md: file name
			  expected: the bare number of the code, without leading zeros, such as 50058.md
			  received: 050058.md
			  how to fix it: Rename it to 50058.md (or merge it into that file if it exists)."
		`);
	});
	test('no frontmatter', () => {
		expect(problemsOf({ path: 'content/codes/50059.md', text: '# Something\n' })).toMatchInlineSnapshot(`
			"content/codes/50059.md: frontmatter
			  expected: YAML between two lines ---
			  received: "# Something\\n"
			  how to fix it: Begin the file with --- and the fields of src/schema, then --- on a line of its own."
		`);
	});
	test('broken YAML', () => {
		expect(problemsOf(codeFile('50059', 'title: "Something\narea: mfa'))).toMatchInlineSnapshot(`
			"content/codes/50059.md: frontmatter
			  expected: object
			  received: "broken YAML: Missing closing \\"quote at line 2, column 18:" (57 characters)
			  how to fix it: Write frontmatter as object."
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
			  how to fix it: Correct url; src/schema says what it means."
		`);
	});
	test('a page that does not begin with what happened', () => {
		expect(problemsOf(codeFile('50059', 'title: Something else\narea: mfa', '## How to check\n')))
			.toMatchInlineSnapshot(`
				"content/codes/50059.md: headings
				  expected: What happened first, and neither Why it happens nor How to fix it
				  received: How to check
				  how to fix it: Move causes and fixes into the field causes, and begin the body with ## What happened."
			`);
	});
	test('a documented code without its official text', () => {
		const file = codeFile('50059', 'title: Something else\narea: mfa');
		expect(problemsOf({ ...file, text: file.text.replace('tier: met', 'tier: documented') })).toMatchInlineSnapshot(`
			"content/codes/50059.md: official
			  expected: the text of the reference document, or global: and china: with the text of each edition
			  received: nothing
			  how to fix it: Add official: with a value; src/schema says what it means."
		`);
	});
	test('a tier that does not exist', () => {
		const file = codeFile('50059', 'title: Something else\narea: mfa');
		expect(problemsOf({ ...file, text: file.text.replace('tier: met', 'tier: known') })).toMatchInlineSnapshot(`
			"content/codes/50059.md: tier
			  expected: one of documented, met, listed
			  received: "known" (5 characters)
			  how to fix it: Correct tier; src/schema says what it means."
		`);
	});
	test('an unreviewed page that has a day of review', () => {
		const file = codeFile('50059', 'title: Something else\narea: mfa\nunreviewed: true\nreviewed: 2026-11-23');
		expect(problemsOf(file)).toMatchInlineSnapshot(`
			"content/codes/50059.md: reviewed
			  expected: no day of review beside unreviewed: true
			  received: 2026-11-23
			  how to fix it: Write reviewed as undefined."
		`);
	});
	test('a page with an empty mark', () => {
		const file = codeFile('50059', 'title: Something else\narea: mfa\nunreviewed: no');
		expect(problemsOf(file)).toMatchInlineSnapshot(`
			"content/codes/50059.md: unreviewed
			  expected: unreviewed: true, or no such line
			  received: "no" (2 characters)
			  how to fix it: Correct unreviewed; src/schema says what it means."
		`);
	});
	test('a file in the wrong place', () => {
		expect(problemsOf({ path: 'content/notes.md', text: '' })).toMatchInlineSnapshot(`
			"content/notes.md: place
			  expected: content/areas.yaml, content/changes.yaml, content/detections.yaml, content/page-texts.yaml, a list in content/other-codes, or a Markdown file in content/codes, content/guides or content/oauth-errors
			  received: content/notes.md
			  how to fix it: Move the file, or remove it."
		`);
	});
});

describe('the history', () => {
	const change = 'date: 2026-12-01\n  kind: added\n  codes: [50058]\n  text: The code has a page of its own.';

	function problemsOfHistory(text: string): string {
		return checkContent([areas, other, { path: 'content/changes.yaml', text }])
			.map(formatProblem)
			.join('\n\n');
	}

	test('is right with the newest entry first', () => {
		expect(problemsOfHistory(`- ${change}\n- ${change.replace('12-01', '11-30')}\n`)).toBe('');
	});
	test.each([
		['an older entry above a newer one', `- ${change.replace('12-01', '11-30')}\n- ${change}\n`, '1.date'],
		['a code without a page', `- ${change.replace('50058', '50059')}\n`, '0.codes'],
		['a guide without a page', `- ${change.replace('codes: [50058]', 'guides: [none]')}\n`, '0.guides'],
		['two subjects', `- ${change}\n  tier: met\n`, '0.codes'],
		['an unknown kind', `- ${change.replace('added', 'new')}\n`, '0.kind'],
		['an unknown field', `- ${change}\n  author: me\n`, '0.author'],
		['no list', 'date: 2026-12-01\n', 'whole file'],
	])('is refused with %s', (_, text, field) => {
		expect(problemsOfHistory(text)).toMatch(new RegExp(`^content/changes.yaml: ${field}\n`));
	});
});

describe('the texts of the sign-in page', () => {
	const source = 'source: https://example.com';
	const literal = (text: string) => `{ text: ${text}, language: en, part: title, ${source} }`;
	const entry = (id: string, text: string, code: string) =>
		`- id: ${id}\n  about: What the page means, in our own words.\n  texts: [${text}]\n  codes: [{ code: ${code}, tells: It says more than the others., ${source} }]\n  checked: 2026-11-29\n`;

	function problemsOfTexts(text: string): string {
		return checkContent([areas, other, { path: 'content/page-texts.yaml', text }])
			.map(formatProblem)
			.join('\n\n');
	}

	test('are right with an entry for each', () => {
		const one = entry('need-approval', literal('Need approval'), '50058');
		expect(problemsOfTexts(one + entry('approval-needed', literal('Approval needed'), '50058'))).toBe('');
	});
	test('lead to codes that have a page', () => {
		expect(problemsOfTexts(entry('need-approval', literal('Need approval'), '50059'))).toMatchInlineSnapshot(`
			"content/page-texts.yaml: 0.codes.0.code
			  expected: a code that has a file in content/codes
			  received: 50059
			  how to fix it: Correct the number, or add content/codes/50059.md."
		`);
	});
	test('are not in two entries, however they are written', () => {
		const [one, two] = [literal('Need approval'), literal('need Approval')];
		expect(problemsOfTexts(entry('need-approval', one, '50058') + entry('approval-needed', two, '50058')))
			.toMatchInlineSnapshot(`
			"content/page-texts.yaml: 1.texts.0.text
			  expected: something that no other entry has
			  received: need Approval
			  how to fix it: Add its codes to need-approval, or remove it here."
		`);
	});
	test('are not in one entry twice', () => {
		const twice = `${literal('Need approval')}, ${literal('Need approval')}`;
		expect(problemsOfTexts(entry('need-approval', twice, '50058'))).toMatch(
			/^content\/page-texts.yaml: 0.texts.1.text\n/,
		);
	});
	test('have ids of their own', () => {
		const one = entry('need-approval', literal('Need approval'), '50058');
		expect(problemsOfTexts(one + entry('need-approval', literal('Approval needed'), '50058'))).toMatchInlineSnapshot(`
			"content/page-texts.yaml: 1.id
			  expected: something that no other entry has
			  received: need-approval
			  how to fix it: Choose another id."
		`);
	});
	test.each([
		['a field more', `${entry('need-approval', literal('Need approval'), '50058')}  note: more\n`, '0.note'],
		['no list', 'need-approval: 50058\n', 'whole file'],
		[
			'a source that is no address',
			entry('need-approval', literal('Need approval').replace('https:', ''), '50058'),
			'0.texts.0.source',
		],
	])('are refused with %s', (_, text, field) => {
		expect(problemsOfTexts(text)).toMatch(new RegExp(`^content/page-texts.yaml: ${field}\n`));
	});
});

test('the content of this project is right', () => {
	expect(checkContent(readContent('content')).map(formatProblem)).toEqual([]);
});

describe('a page that is written as causes', () => {
	const cause = (title: string, evidence: string, answer = 'Sign in with the other account.') =>
		`  - title: ${title}\n    sign: Something that can be seen on the screen.\n    fixes: [{ actor: user, answer: "${answer}" }]\n    evidence: [${evidence}]`;
	const reported = '{ kind: reported, url: "https://example.com/1" }';
	const page = (causes: string, more = '', text = '## What happened\n') =>
		codeFile('50059', `title: Something else\narea: mfa\nkind: failure\nretry: never${more}\ncauses:\n${causes}`, text);

	test('is right with a sign, a fix and evidence for each', () => {
		expect(problemsOf(page(cause('The first one', reported)))).toBe('');
	});
	test('has no headings for causes and fixes', () => {
		expect(problemsOf(page(cause('The first one', reported), '', '## What happened\n\n## How to fix it\n')))
			.toMatchInlineSnapshot(`
				"content/codes/50059.md: headings
				  expected: What happened first, and neither Why it happens nor How to fix it
				  received: What happened, How to fix it
				  how to fix it: Move causes and fixes into the field causes, and begin the body with ## What happened."
			`);
	});
	test('has no inferred cause before one that is proved', () => {
		const causes = [cause('The first one', '{ kind: inferred }'), cause('The second one', reported)];
		expect(problemsOf(page(causes.join('\n')))).toMatchInlineSnapshot(`
			"content/codes/50059.md: causes.0.evidence
			  expected: an inferred cause behind every cause that has a source
			  received: a list of 1
			  how to fix it: Correct evidence; src/schema says what it means."
		`);
	});
	test('has no answer that is cut', () => {
		expect(problemsOf(page(cause('The first one', reported, 'Sign in with the other')))).toMatchInlineSnapshot(`
			"content/codes/50059.md: causes.0.fixes.0.answer
			  expected: one whole sentence that ends with a full stop
			  received: "Sign in with the other" (22 characters)
			  how to fix it: Correct answer; src/schema says what it means."
		`);
	});
	test('has no two fixes of one role', () => {
		const fix = '{ actor: user, answer: "Sign in with the other account." }';
		const twice = cause('The first one', reported).replace(`[${fix}]`, `[${fix}, ${fix}]`);
		expect(problemsOf(page(twice))).toMatchInlineSnapshot(`
			"content/codes/50059.md: causes.0.fixes
			  expected: one fix for each role
			  received: a list of 2
			  how to fix it: Correct fixes; src/schema says what it means."
		`);
	});
	test('has at least one', () => {
		const file = codeFile('50059', 'title: Something else\narea: mfa');
		const without = { ...file, text: file.text.replace(/^causes:\n(?: .*\n)+/m, '') };
		expect(problemsOf(without)).toMatchInlineSnapshot(`
			"content/codes/50059.md: causes
			  expected: at least one cause with title, sign, fixes and evidence
			  received: nothing
			  how to fix it: Add causes: with a value; src/schema says what it means."
		`);
	});
});

describe('the codes of other products', () => {
	const file = (name: string, codes: string): ContentFile => ({
		path: `content/other-codes/${name}.yaml`,
		text: `title: Tea machines\nowner: The tea machine\nabout: Numbers of a machine.\nfirst: Look into the tank.\nsources:\n  - title: Its manual\n    url: https://example.com\n    checked: 2026-11-23\ncodes:\n${codes}`,
	});
	const tea = file('tea', '  - code: TEA100\n    meaning: It is empty.\n');
	const problemsOfFamilies = (...files: readonly ContentFile[]): string =>
		checkContent([areas, other, ...files])
			.map(formatProblem)
			.join('\n\n');

	test('are right with all ways to write a number', () => {
		const numbered = `  - code: '0xC0000064'\n    aliases: ['C0000064', '3221225572', '-1073741724', old_name]\n    meaning: It is empty.\n`;
		expect(problemsOfFamilies(tea, file('numbers', numbered))).toBe('');
	});
	test('are refused with a number that is written in other ways than it can be', () => {
		const numbered = `  - code: '0xC0000064'\n    aliases: ['C0000064', '3221225573']\n    meaning: It is empty.\n`;
		expect(problemsOfFamilies(file('numbers', numbered))).toMatchInlineSnapshot(`
			"content/other-codes/numbers.yaml: codes.0.aliases
			  expected: C0000064, 3221225572, -1073741724, the other ways to write 0xC0000064
			  received: C0000064, 3221225573
			  how to fix it: Write aliases: ['C0000064', '3221225572', '-1073741724']."
		`);
	});
	test('are refused with a spelling that another family has', () => {
		const same = '  - code: OTHER100\n    aliases: [tea100]\n    meaning: It is full.\n';
		expect(problemsOfFamilies(tea, file('water', same))).toMatchInlineSnapshot(`
			"content/other-codes/water.yaml: codes.0
			  expected: spellings that no other family has
			  received: tea100, which content/other-codes/tea.yaml has
			  how to fix it: Keep it in the family whose product prints it, and remove it here."
		`);
	});
	test('are refused with a code that is there twice', () => {
		const twice = '  - code: TEA100\n    meaning: It is empty.\n  - code: tea100\n    meaning: It is full.\n';
		expect(problemsOfFamilies(file('tea', twice))).toMatchInlineSnapshot(`
			"content/other-codes/tea.yaml: codes.1.code
			  expected: a spelling that no code before has; TEA100 has it
			  received: "tea100" (6 characters)
			  how to fix it: Correct code; src/schema says what it means."
		`);
	});
	test('are refused with an unknown field, and with a name that makes no address', () => {
		const named = '  - code: TEA100\n    meaning: It is empty.\n    reason: Nobody filled it up.\n';
		expect(problemsOfFamilies(file('Tea_1', named))).toMatchInlineSnapshot(`
			"content/other-codes/Tea_1.yaml: file name
			  expected: a name in small letters, with hyphens between words, such as identity-model.yaml
			  received: Tea_1.yaml
			  how to fix it: Rename the file; the name is part of the address of its page.

			content/other-codes/Tea_1.yaml: codes.0.reason
			  expected: no such field
			  received: reason
			  how to fix it: Remove the field, or correct its name."
		`);
	});
});

describe('the detections', () => {
	const url = (file: string) => `https://github.com/owner/rules/blob/main/${file}.yml`;
	const detection = (id: string, file: string, code: string) =>
		`  - id: ${id}\n    source: Sigma\n    kind: rule\n    title: The rule\n    url: ${url(file)}\n    takes: [{ codes: [${code}], as: Counts it as a failure. }]\n    checked: 2026-11-30\n`;
	const disagreement = (code: string, ...ids: readonly string[]) =>
		`  - code: ${code}\n    text: One rule counts it as a failure, and another one does not.\n    between: [${ids.join(', ')}]\n`;
	const lists = (detections: string, disagreements = ''): string =>
		`detections:${detections && '\n'}${detections || ' []\n'}disagreements:${disagreements && '\n'}${disagreements || ' []\n'}`;
	const two = detection('one', 'one', '50058') + detection('two', 'two', '50058');

	function problemsOfDetections(text: string): string {
		return checkContent([areas, other, { path: 'content/detections.yaml', text }])
			.map(formatProblem)
			.join('\n\n');
	}

	test('are right with two that disagree', () => {
		expect(problemsOfDetections(lists(two, disagreement('50058', 'one', 'two')))).toBe('');
	});
	test('name codes that have a page', () => {
		expect(problemsOfDetections(lists(detection('one', 'one', '50058, 50059')))).toMatchInlineSnapshot(`
			"content/detections.yaml: detections.0.takes.0.codes.1
			  expected: a code that has a file in content/codes
			  received: 50059
			  how to fix it: Correct the number, leave it out, or add content/codes/50059.md."
		`);
	});
	test('have ids of their own', () => {
		const again = detection('one', 'one', '50058') + detection('one', 'two', '50058');
		expect(problemsOfDetections(lists(again))).toMatchInlineSnapshot(`
			"content/detections.yaml: detections.1.id
			  expected: something that no other entry has
			  received: one
			  how to fix it: Choose another id."
		`);
	});
	test('are of different files', () => {
		const again = detection('one', 'one', '50058') + detection('two', 'one', '50058');
		expect(problemsOfDetections(lists(again))).toMatchInlineSnapshot(`
			"content/detections.yaml: detections.1.url
			  expected: something that no other entry has
			  received: https://github.com/owner/rules/blob/main/one.yml
			  how to fix it: Write what it takes codes for in one, or remove it here."
		`);
	});
	test('disagree on a code that they name', () => {
		expect(problemsOfDetections(lists(two, disagreement('50058', 'one', 'three')))).toMatchInlineSnapshot(`
			"content/detections.yaml: disagreements.0.between.1
			  expected: a detection that takes 50058 for something: one, two
			  received: three
			  how to fix it: Correct the id, or add 50058 to what three takes."
		`);
	});
	test('disagree on a code in one place', () => {
		const again = disagreement('50058', 'one', 'two') + disagreement('50058', 'two', 'one');
		expect(problemsOfDetections(lists(two, again))).toMatchInlineSnapshot(`
			"content/detections.yaml: disagreements.1.code
			  expected: something that no other entry has
			  received: 50058
			  how to fix it: Say all about the code in one entry."
		`);
	});
	test('are two lists', () => {
		expect(problemsOfDetections(two.replaceAll(/^ {2}/gm, ''))).toMatchInlineSnapshot(`
			"content/detections.yaml: whole file
			  expected: the two lists detections and disagreements, and nothing else
			  received: [{"id":"one","source":"Sigma","kind":"rule","title":"The rule","url":"https://gi
			  how to fix it: Begin the lists with "detections:" and "disagreements:", and each of their entries with "- id:" or "- code:"."
		`);
	});
	test.each([
		['a field more', lists(`${two}    note: more\n`), 'detections.1.note'],
		['a kind that is not known', lists(two.replace('kind: rule', 'kind: alert')), 'detections.0.kind'],
		['a list more', `${lists(two)}others: []\n`, 'whole file'],
		['one list', 'detections: []\n', 'whole file'],
		['broken YAML', 'detections: [', 'whole file'],
		['a disagreement of one', lists(two, disagreement('50058', 'one')), 'disagreements.0.between'],
		[
			'a disagreement on a code without a page',
			lists(two, disagreement('50059', 'one', 'two')),
			'disagreements.0.code',
		],
	])('are refused with %s', (_, text, field) => {
		expect(problemsOfDetections(text)).toMatch(new RegExp(`^content/detections.yaml: ${field}\n`));
	});
});
