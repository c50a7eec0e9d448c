import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../integrations/content-check.ts';
import { readContent } from '../integrations/content-file.ts';
import { compareUpstream } from './upstream.ts';

const day = '2026-12-01';
const document = cutRows(readFileSync('tests/fixtures/reference-document.txt', 'utf8'));
const newRow = 'AADSTS5005899 | BrandNewCode - A code that is "new" today. |\n';

/** The document with every tenth of its rows and those that are changed below: each test copies and reads their pages. */
function cutRows(text: string): string {
	const rows = text.split(/\n(?=AADSTS\d+ \| |Next steps)/);
	const isKept = (row: string, index: number): boolean =>
		!row.startsWith('AADSTS') || index % 10 === 0 || /^AADSTS(?:16000|16002|50058) /.test(row);
	return rows.filter(isKept).join('\n');
}

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'upstream-'));
	mkdirSync(join(root, 'content/codes'), { recursive: true });
	const documented = [...document.matchAll(/^AADSTS(\d+) \| /gm)].map(([, id = '']) => `${id}.md`);
	for (const name of [...documented, '700024.md']) cpSync(`content/codes/${name}`, join(root, 'content/codes', name));
	for (const name of ['areas.yaml', 'changes.yaml']) cpSync(`content/${name}`, join(root, 'content', name));
});
afterEach(() => {
	rmSync(root, { recursive: true });
});

/** Runs the command on a text and tells whether any file changed. */
async function run(text: string, ...options: string[]) {
	const path = join(root, 'copy.md');
	writeFileSync(path, text);
	const before = readAll();
	const result = await compareUpstream(root, [path, ...options], day);
	return { ...result, hasWritten: readAll() !== before };
}

function readAll(): string {
	return JSON.stringify(readContent(join(root, 'content')));
}

/** The fixture as the Markdown of its repository, links and code marked up. */
function toMarkdown(text: string): string {
	const rows = text
		.slice(text.indexOf('\nAADSTS16000 |') + 1, text.indexOf('\nNext steps'))
		.split(/\n(?=AADSTS\d+ \| )/);
	const cells = rows.map((row) => {
		const [code = '', description = ''] = row.replace(/\s\|$/, '').split(/ \| (.*)/s);
		return `| ${code} | ${description
			.replaceAll('\\', '\\\\')
			.replace(/\n/g, '<br>')
			.replace(/prompt=none/g, '`prompt=none`')
			.replace('this prompt', '[this prompt](~/a.md)')} |`;
	});
	return `# Codes\n\nSee https://docs.azure.cn.\n\n| Error | Description |\n|---|---|\n${cells.join('\n')}\n\n## Next steps\n`;
}

describe('a copy that says the same', () => {
	test.each([
		['plain text', document],
		['Markdown', toMarkdown(document)],
	])('in %s ends with status 0', async (_, text) => {
		expect(await run(text, '--write')).toMatchObject({
			status: 0,
			text: expect.stringContaining('has not changed') as string,
			hasWritten: false,
		});
	});
});

describe('a copy that says something else', () => {
	const added = document.replace('AADSTS50058 |', `${newRow}AADSTS50058 |`);
	const removed = document.replace(/^AADSTS16002 .*\n/m, '');
	const changed = document.replace("a user isn't signed in", 'no user has signed in');

	test.each([
		['a row more', added, 'Added:\n- AADSTS5005899: BrandNewCode - A code that is "new" today.'],
		['a row less', removed, 'Removed:\n- AADSTS16002: AppSessionSelectionInvalid'],
		['other words', changed, "that [-a-] {+no+} user [-isn't-] {+has+} signed in."],
	])('has %s and ends with status 1', async (_, text, expected) => {
		expect(await run(text)).toMatchObject({
			status: 1,
			text: expect.stringContaining(expected) as string,
			hasWritten: false,
		});
	});
	test('is reported as JSON word by word', async () => {
		const { text } = await run(changed, '--json');
		expect(JSON.parse(text)).toMatchObject({
			added: [],
			removed: [],
			changed: [{ id: '50058', words: expect.arrayContaining([{ kind: 'added', text: 'no' }]) as unknown }],
		});
	});
	test('adds a valid, unreviewed page for a new code', async () => {
		const { status } = await run(added, '--write');
		const page = readFileSync(join(root, 'content/codes/5005899.md'), 'utf8');
		expect(status).toBe(1);
		expect(page).toMatch(/^tier: documented$/m);
		expect(page).toMatch(/^unreviewed: true$/m);
		expect(page).toContain('official:\n  china: "BrandNewCode - A code that is \\"new\\" today."');
		expect(readFileSync(join(root, 'content/changes.yaml'), 'utf8')).toContain('codes: [5005899]');
		const files = readContent(join(root, 'content')).filter(({ path }) => /5005899|areas/.test(path));
		expect(checkContent(files)).toEqual([]);
	});
	test('adds it once', async () => {
		await run(added, '--write');
		expect(await run(added, '--write')).toMatchObject({ status: 0, hasWritten: false });
	});
});

describe('--write takes over a copy of the global edition', () => {
	const fixture = 'tests/fixtures/editions/global.md';
	const copy = readFileSync(fixture, 'utf8')
		.replace(/^\| AADSTS16003 .*\n/m, '')
		.replace(/^\| AADSTS501631 .*\n/m, '')
		.replace("that a user isn't signed in", 'that nobody is signed in')
		.replace(
			/^\| AADSTS50059 /m,
			(row) => `| AADSTS5005899 | BrandNewCode - New. |\n| AADSTS700024 | Known. |\n| AADSTS20002 | Listed. |\n${row}`,
		)
		.replace(/^ms\.date: 2025-02-03/m, 'ms.date: 2026-12-01');
	const page = (id: string): string => readFileSync(join(root, `content/codes/${id}.md`), 'utf8');

	beforeEach(() => {
		cpSync('content', join(root, 'content'), { recursive: true });
		mkdirSync(join(root, 'tests/fixtures/editions'), { recursive: true });
		cpSync(fixture, join(root, fixture));
	});
	test('moves tiers, sets texts and records it; the content is valid and the next run finds no change', async () => {
		const { status, text } = await run(copy, '--write');
		expect(status).toBe(1);
		expect(text).toContain('3 added, 2 removed, 1 changed.');
		expect(text).toContain('- AADSTS700024 (has a page of the tier met): Known.');
		expect(page('5005899')).toMatch(
			/^tier: documented\n.*\nunreviewed: true\n(?:.*\n)*official:\n {2}global: "BrandNewCode/m,
		);
		expect(page('700024')).toMatch(/^tier: documented\n(?:.*\n)*official:\n {2}global: "Known\."\n(?:.*\n)*reviewed:/m);
		expect(page('20002')).toMatch(/^tier: documented\n(?:.*\n)*unreviewed: true$/m);
		expect(page('20002')).not.toMatch(/^(?:reviewed|searched):/m);
		expect(page('50058')).toMatch(/^official:\n {2}global: ".*nobody.*"\n {2}china: ".*a user isn't/m);
		expect(page('16003')).toMatch(/^tier: documented\n(?:.*\n)*official:\n {2}china: /m);
		expect(page('501631')).toMatch(/^tier: met$/m);
		expect(page('501631')).not.toMatch(/^official:/m);
		const history = readFileSync(join(root, 'content/changes.yaml'), 'utf8');
		for (const entry of [
			"kind: added\n  codes: [5005899]\n  text: 'New in the reference document",
			"kind: changed\n  codes: [700024, 20002]\n  text: 'The reference document (Global edition of 2026-12-01) has the code",
			"kind: changed\n  codes: [50058]\n  text: 'The reference document (Global edition of 2026-12-01) has another text",
			"kind: changed\n  codes: [16003, 501631]\n  text: 'The reference document (Global edition of 2026-12-01) no longer",
		])
			expect(history).toContain(`- date: ${day}\n  ${entry}`);
		expect(checkContent(readContent(join(root, 'content')))).toEqual([]);
		expect(readFileSync(join(root, fixture), 'utf8')).toBe(copy);
		expect(await run(copy, '--write')).toMatchObject({ status: 0, hasWritten: false });
	});
	test.each([
		['2019-12', /The copy is of 2019-12-18, older than .*\nNothing was written\.\n\nThe copy is an older state/],
		['2020-02', /The copy is of 2020-02-19, older than .*\nNothing was written\.\n\nThe copy is an older state/],
		['2023-06', /The copy is of 2023-06-07, older than .*\nNothing was written\.\n\nThe copy is an older state/],
		[
			'2025-02',
			/The copy lacks 5 codes that are here and bears no day after .*\nNothing was written\.\n\nThe reference/,
		],
	])('but nothing of the older one of %s', async (state, reason) => {
		const older = readFileSync(`tests/fixtures/editions/global-${state}.md`, 'utf8');
		const result = await run(older, '--write');
		expect(result).toMatchObject({ status: 2, hasWritten: false });
		expect(result.text).toMatch(reason);
		expect(readFileSync(join(root, fixture), 'utf8')).toBe(readFileSync(fixture, 'utf8'));
		expect((await run(older)).status).toBe(1);
	});
	test('nor of an older one that has lost its day', async () => {
		const older = readFileSync('tests/fixtures/editions/global-2023-06.md', 'utf8').replace(/^ms\.date.*\n/m, '');
		const result = await run(older, '--write');
		expect(result).toMatchObject({ status: 2, hasWritten: false });
		expect(result.text).toMatch(/The copy lacks 51 codes that are here and bears no day after/);
	});
});

describe('the report of the command is never empty', () => {
	test.each([[['missing.md']], [[]]])('not even with the words %j', (words) => {
		const { status, stdout } = spawnSync(process.execPath, ['tools/upstream.ts', ...words], { encoding: 'utf8' });
		expect(status).toBe(2);
		expect(stdout).toMatch(/^upstream: /);
	});
	test('and the workflow keeps what else goes wrong', () => {
		const workflow = readFileSync('.github/workflows/upstream.yml', 'utf8');
		expect(workflow).toMatch(/npm run --silent upstream .*> "\$RUNNER_TEMP\/report\.md" 2>&1/);
	});
});

describe('an error ends with status 2 and writes nothing', () => {
	const markdown = toMarkdown(document);
	test.each([
		['a broken row', markdown.replace('| AADSTS50058 |', '| AADSTS50058')],
		['a table without delimiter', markdown.replace('|---|---|\n', '')],
		['half a document', markdown.slice(0, markdown.length / 2).replace(/\n.*$/, '\n')],
		['an empty file', ''],
	])('%s', async (_, text) => {
		const result = await run(text, '--write');
		expect(result).toMatchObject({ status: 2, hasWritten: false });
		expect(result.text).toMatch(/Nothing was written/);
	});
	test.each([[[]], [['a.md', 'b.md']], [['a.md', '--wirte']], [['missing.md']]])('the words %j', async (words) => {
		expect((await compareUpstream(root, words, day)).status).toBe(2);
	});
	test('there is nothing beside the content that it could have written', () => {
		expect(readdirSync(root)).toEqual(['content']);
	});
});
