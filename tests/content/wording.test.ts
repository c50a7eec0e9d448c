import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Code } from '../../src/schema/code.ts';

/** Words that readers stumbled over, each with the better one. */
const betterWords: readonly (readonly [pattern: RegExp, better: string])[] = [
	[/\bmend(?:s|ed|ing)?\b/i, 'fix'],
	[/\banew\b/i, 'again'],
	[/\bsomebody\b/i, 'someone'],
	[/\bwhoever\b/i, 'anyone who, or the person who'],
	[/\bshall\b/i, 'should, or the present tense'],
	[/\bstands? (?:in|on|under|at|below|above|there|inline|alone|beside)\b(?! (?:the|its) way)/i, 'is, or appears'],
	[/\bgo(?:es)? on (?:with|by|to)\b|\b(?:sign-in|user) goes on\b/i, 'continue'],
	[/(?<!there )\b(?:is|are) none\b/i, 'is not one'],
	[/\b(?:passing|lasting) (?:fault|failure)/i, 'temporary failure, or permanent failure'],
	[/\bplumbing\b/i, 'internal step'],
	[/\bpassword was looked at\b/i, 'password was checked'],
	[/\bends TLS\b/i, 'terminates TLS'],
	[/\bleave the password grant\b/i, 'stop using the password grant (ROPC)'],
];

/** What we say in a page of the content; texts of others, titles of sources and code are left out. */
function readOwnWords(page: string): string {
	const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(page) ?? [];
	const { title, summary, related, causes = [] } = parse(front) as Partial<Code>;
	const reasons = Array.isArray(related) ? related.map(({ why }) => why) : [];
	const help = causes.flatMap((cause) => [
		cause.title,
		cause.sign,
		...cause.fixes.flatMap(({ answer, steps = '' }) => [answer, withoutCode(steps)]),
	]);
	return [title, summary, ...reasons, ...help, withoutCode(body)].join('\n');
}

function withoutCode(markdown: string): string {
	return markdown.replace(/```.*?```|^>.*$/gms, '');
}

function listFiles(folder: string, endings: RegExp): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => `${folder}/${name}`)
		.filter((path) => endings.test(path) && !path.startsWith('tests/fixtures/'));
}

/** Each word to replace in some files, as `file: "word" -> better word`. */
function findWords(paths: readonly string[], readText: (path: string) => string): string[] {
	return paths.flatMap((path) => {
		const text = readText(path);
		return betterWords.flatMap(([pattern, better]) => {
			const [found] = pattern.exec(text) ?? [];
			return found === undefined ? [] : [`${path}: "${found}" -> ${better}`];
		});
	});
}

const readWhole = (path: string) => readFileSync(path, 'utf8');

test('the pages of the content use current words', () => {
	expect(findWords(listFiles('content', /\.md$/), (path) => readOwnWords(readWhole(path)))).toEqual([]);
});

test('the lists of the content use current words', () => {
	expect(findWords(listFiles('content', /\.yaml$/), readWhole)).toEqual([]);
});

test('documents, pages and comments use current words', () => {
	const documents = [...readdirSync('.').filter((name) => name.endsWith('.md')), ...listFiles('docs', /\.md$/)];
	const code = ['src', 'integrations', 'tools', 'tests'].flatMap((folder) => listFiles(folder, /\.(?:ts|astro|css)$/));
	const isThis = (path: string) => path === 'tests/content/wording.test.ts';
	const isOurs = (path: string) => !isThis(path) && !path.includes('/node_modules/');
	expect(findWords([...documents, ...code.filter(isOurs)], readWhole)).toEqual([]);
});

test.each([
	['# Mend it', 'a.md: "Mend" -> fix'],
	['It stands in the log.', 'a.md: "stands in" -> is, or appears'],
	['A policy stands in the way; the symbol stands for two codes.', undefined],
])('%s', (text, found) => {
	expect(findWords(['a.md'], () => text)).toEqual(found === undefined ? [] : [found]);
});
