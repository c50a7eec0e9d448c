import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../integrations/content-check.ts';
import { readContent } from '../integrations/content-file.ts';
import { formatProblem } from '../integrations/content-problem.ts';
import { beginPage } from './new-code.ts';
import { guessArea } from './new-page.ts';

const day = '2026-12-01';
let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'new-code-'));
	mkdirSync(join(root, 'content/codes'), { recursive: true });
	cpSync('content/codes/16001.md', join(root, 'content/codes/16001.md'));
	cpSync('content/areas.yaml', join(root, 'content/areas.yaml'));
	writeFileSync(
		join(root, 'content/changes.yaml'),
		'# About\n- date: 2026-11-23\n  kind: added\n  tier: documented\n  text: All codes have pages.\n',
	);
});
afterEach(() => {
	rmSync(root, { recursive: true });
});

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const check = (): string[] =>
	checkContent(readContent(join(root, 'content')).filter(({ path }) => !path.includes('16001'))).map(formatProblem);

describe('a new page', () => {
	test.each(['1600299', 'AADSTS1600299', 'aadsts1600299'])('of %s is valid as it is', (word) => {
		expect(beginPage(root, [word], day).status).toBe(0);
		expect(check()).toEqual([]);
		expect(read('content/codes/1600299.md')).toMatch(/^tier: met\n#.*\nunreviewed: true\n/m);
	});
	test('is in the history, above the older entries', () => {
		beginPage(root, ['1600299'], day);
		expect(read('content/changes.yaml')).toBe(
			"# About\n- date: 2026-12-01\n  kind: added\n  codes: [1600299]\n  text: 'AADSTS1600299 has a page.'\n- date: 2026-11-23\n  kind: added\n  tier: documented\n  text: All codes have pages.\n",
		);
	});
	test('is refused without its mark until every field is filled in', () => {
		beginPage(root, ['1600299'], day);
		const path = join(root, 'content/codes/1600299.md');
		writeFileSync(path, read('content/codes/1600299.md').replace('unreviewed: true', `reviewed: ${day}`));
		const fields = check().map((problem) => /: (\S+)\n/.exec(problem)?.[1]);
		expect(fields).toEqual(['summary', 'causes', 'aliases', 'related', 'sources', 'kind', 'retry']);
	});
	test('is right when its comments are filled in', () => {
		beginPage(root, ['1600299'], day);
		const filled = read('content/codes/1600299.md')
			.replace('unreviewed: true', `reviewed: ${day}`)
			.replace(/^# (?!Fill|Nobody)/gm, '');
		writeFileSync(join(root, 'content/codes/1600299.md'), filled);
		expect(check()).toEqual([]);
	});
});

describe('nothing is written', () => {
	test.each([
		[[], /Received: nothing/],
		[['50'], /4 to 8 digits/],
		[['050058'], /4 to 8 digits/],
		[['123456789'], /4 to 8 digits/],
		[['../../x'], /4 to 8 digits/],
		[['50058', '50059'], /one code/],
		[['16001'], /exists already/],
	])('for %j', (words, message) => {
		const before = JSON.stringify(readContent(join(root, 'content')));
		const result = beginPage(root, words, day);
		expect(result.status).toBe(1);
		expect(result.text).toMatch(message);
		expect(JSON.stringify(readContent(join(root, 'content')))).toBe(before);
	});
});

test.each([
	['700024', 'b'],
	['50059', 'a'],
	['70002', 'b'],
])('the area of %s is that of the nearest number', (id, expected) => {
	const areas = new Map([
		['50058', 'a'],
		['700025', 'b'],
		['90014', 'c'],
	]);
	expect(guessArea(id, areas)).toBe(expected);
});
