import { describe, expect, test } from 'vitest';
import { checkContent } from '../../integrations/content-check.ts';
import { readContent } from '../../integrations/content-file.ts';
import { formatProblem } from '../../integrations/content-problem.ts';
import type { Code } from '../../src/schema/code.ts';
import { codePages } from './pages.ts';

/** `CODES=50058,50059` looks at these pages alone, for people who are writing them. */
const only = process.env['CODES']?.split(/[ ,]+/);

const pages = codePages
	.map(({ id, front, body }) => ({ id, front: front as Code, body }))
	// What nobody has read yet is counted on /coverage; the content check says what it may lack.
	.filter(({ front }) => front.unreviewed !== true);
const chosen = pages.filter(({ id }) => !only || only.includes(id));
const written = chosen.filter(({ front }) => front.tier !== 'listed');

/** The help of a page: causes and body. */
function helpOf({ front, body }: (typeof pages)[number]): string {
	const causes = (front.causes ?? []).flatMap(({ title, sign, fixes }) => [
		title,
		sign,
		...fixes.flatMap(({ answer, steps = '' }) => [answer, steps]),
	]);
	return [...causes, body].join('\n\n');
}

/** What we say in our own words: title, summary and help. */
function ownWords(page: (typeof pages)[number]): string {
	return `${page.front.title} ${page.front.summary} ${helpOf(page)}`;
}

/** The sentences of our own in a page, numbers alike, if they are long enough to be distinct. */
function readSentences(body: string): string[] {
	return body
		.replace(/```.*?```|<!--.*?-->/gs, ' ')
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.split(/\n\s*\n|\n\s*(?:[-*]|\d+\.)\s+|^#+ .*$/m)
		.flatMap((block) => block.replace(/\s+/g, ' ').split(/(?<=[.!?])\s+/))
		.map((sentence) =>
			sentence
				.replace(/AADSTS\d+|\d{4,}/g, 'N')
				.toLowerCase()
				.trim(),
		)
		.filter((sentence) => sentence.length >= 45);
}

/** The keys that more than `most` pages have, each with the pages. */
function findCommon(keysOf: (page: (typeof pages)[number]) => readonly string[], most: number): string[] {
	const where = Map.groupBy(
		pages.flatMap((page) => [...new Set(keysOf(page))].map((key) => ({ key, id: page.id }))),
		({ key }) => key,
	);
	return [...where]
		.filter(([, ids]) => ids.length > most)
		.map(([key, ids]) => `${key}: ${ids.map(({ id }) => id).join(' ')}`);
}

test('every content file fits its schema, and every name in it leads somewhere', () => {
	const problems = checkContent(readContent('content')).filter(
		({ file }) => !only || only.some((id) => file.endsWith(`/${id}.md`)),
	);
	expect(problems.map(formatProblem)).toEqual([]);
});

describe('the writing', () => {
	test('titles are unique', () => {
		expect(findCommon(({ front }) => [front.title.toLowerCase()], 1)).toEqual([]);
	});
	test('titles are words and not the symbol', () => {
		expect(chosen.filter(({ front }) => front.title === front.symbol || !front.title.includes(' '))).toEqual([]);
	});
	test('no sentence of our own is word for word on more than three pages', () => {
		expect(findCommon((page) => readSentences(helpOf(page)), 3)).toEqual([]);
	});
	test('no alias names more than three codes', () => {
		expect(findCommon(({ front }) => front.aliases.map((alias) => alias.toLowerCase()), 3)).toEqual([]);
	});
	test('quotation marks in our own words are plain', () => {
		expect(chosen.filter((page) => /[\u2018\u2019\u201c\u201d]/.test(ownWords(page))).map(({ id }) => id)).toEqual([]);
	});
	test('product names in our own words are current', () => {
		// Azure AD B2C keeps its name, and so does the retired Azure AD Graph.
		const old = /Azure AD\b(?! (?:B2C|Graph)\b)|Azure Active Directory(?! B2C\b)/;
		const own = chosen.map((page) => ({
			id: page.id,
			text: ownWords(page).replace(/```.*?```|`[^`]*`|"[^"]*"/gs, ''),
		}));
		expect(own.filter(({ text }) => old.test(text)).map(({ id }) => id)).toEqual([]);
	});
	test('relations are written once, and make sense on both pages', () => {
		const wrong = chosen.flatMap(({ id, front }) =>
			front.related === 'none'
				? []
				: front.related.filter(({ why }) => /\bthis (?:code|page)\b/i.test(why)).map(({ code }) => `${id} to ${code}`),
		);
		expect(wrong).toEqual([]);
	});
	test('every page that is not merely listed was reviewed', () => {
		expect(written.filter(({ front }) => front.reviewed === undefined).map(({ id }) => id)).toEqual([]);
	});
});
