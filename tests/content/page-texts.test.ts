import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listOfficialTexts } from '../../src/model/codes/official.ts';
import { toDecoderEntry } from '../../src/model/decoder/entry.ts';
import { createKnowledge } from '../../src/model/decoder/knowledge.ts';
import { isInOtherLanguage } from '../../src/model/decoder/other-language.ts';
import { findPages, indexPages } from '../../src/model/messages/page-texts.ts';
import { codeSchema, type Code } from '../../src/schema/code.ts';
import { pageTextSchema } from '../../src/schema/page-text.ts';
import { codePages, guidePages } from './pages.ts';

const entries = (parse(readFileSync('content/page-texts.yaml', 'utf8')) as unknown[]).map((entry) =>
	pageTextSchema.parse(entry),
);
const index = indexPages(entries);
const literals = entries.flatMap(({ id, texts }) => texts.map((text) => ({ id, ...text })));
/** A text as someone copies it, with a name in place of each variable part. */
const copy = (text: string): string => text.replace(/\{\w+\}/g, 'Contoso Orders').replaceAll("'", '’');

describe('every text of the sign-in page', () => {
	test('leads to its own entry, and to no other', () => {
		const wrong = literals.flatMap(({ id, text }) => {
			const found = findPages(copy(text), index).map((page) => page.id);
			return found.length === 1 && found[0] === id ? [] : [`${text}: ${found.join(', ')}`];
		});
		expect(wrong).toEqual([]);
	});
	test.each([
		['a name', '„anna.berg@contoso.com“'],
		['an address', 'https://sts.windows.net/3f2a6d4e-0d5c-4c2b-9b1a-0a1b2c3d4e5f/'],
		['nothing', ''],
	])('with %s in place of each variable part leads to its own entry, and to no other', (_, value) => {
		const varied = literals.filter(({ text }) => text.includes('{'));
		expect(varied.length).toBeGreaterThan(20);
		const wrong = varied.flatMap(({ id, text }) => {
			const found = findPages(text.replace(/\{\w+\}/g, value), index).map((page) => page.id);
			return found.length === 1 && found[0] === id ? [] : [`${text}: ${found.join(', ')}`];
		});
		expect(wrong).toEqual([]);
	});
	test('that is a long sentence is found between others', () => {
		const sentences = literals.filter(({ part, text }) => part === 'sentence' && text.split(' ').length > 6);
		expect(sentences.length).toBeGreaterThan(30);
		const lost = sentences.filter(({ id, text }) => {
			const found = findPages(`Hello, a user sees this: ${copy(text)} What is it?`, index);
			return found[0]?.id !== id;
		});
		expect(lost.map(({ text }) => text)).toEqual([]);
	});
	test('is in no message of the service that belongs to other codes', () => {
		const wrong = codePages.flatMap(({ id, front }) => {
			const { official, messages = [] }: Code = codeSchema.parse(front);
			return [...listOfficialTexts(official), ...messages.map(({ template }) => template)].flatMap((text) =>
				findPages(text, index).flatMap((page) =>
					page.codes.some(({ code }) => code === id) ? [] : [`${id}: ${page.id}: ${text}`],
				),
			);
		});
		expect(wrong).toEqual([]);
	});
});

describe('what is written in English', () => {
	const { weights } = createKnowledge(
		codePages.map(({ id, front }) => toDecoderEntry(id, codeSchema.parse(front))),
	).index;
	const isOther = (text: string): boolean => isInOtherLanguage(text, (word) => weights.has(word));

	test('is not taken for another language: messages, examples and help', () => {
		const texts = codePages.flatMap(({ front, body }) => {
			const { summary, messages = [], examples = [], causes = [] }: Code = codeSchema.parse(front);
			const help = causes.flatMap(({ sign, fixes }) => [sign, ...fixes.map(({ answer }) => answer)]);
			return [summary, body, ...messages.map(({ template }) => template), ...examples, ...help];
		});
		expect(texts.length).toBeGreaterThan(5000);
		expect(texts.filter(isOther)).toEqual([]);
		expect(guidePages.filter(({ body }) => isOther(body))).toEqual([]);
		expect(literals.filter(({ language, text }) => language === 'en' && isOther(text))).toEqual([]);
	});
	test('is told from sentences of the sign-in page in other languages', () => {
		const sentences = literals.filter(({ language, part }) => language !== 'en' && part === 'sentence');
		expect(sentences.length).toBeGreaterThan(15);
		expect(
			sentences.filter(({ text }) => !isOther(text.replace(/\{\w+\}/g, 'Contoso'))).map(({ text }) => text),
		).toEqual([]);
	});
});
