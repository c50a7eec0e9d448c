import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderCauses } from '../../src/model/decoder/clues.ts';
import { decode, type DecodedCode } from '../../src/model/decoder/decode.ts';
import { listOfficialTexts } from '../../src/model/codes/official.ts';
import { toDecoderEntry } from '../../src/model/decoder/entry.ts';
import { readKnowledge, writeKnowledge } from '../../src/model/decoder/knowledge.ts';
import { explainPlaceholders } from '../../src/model/messages/glossary.ts';
import { compileTemplate, spellItems } from '../../src/model/messages/template.ts';
import { readCodeList, writeCodeList } from '../../src/model/search/code-list.ts';
import { toPlainText } from '../../src/model/text/plain-text.ts';
import { codeSchema, type Code } from '../../src/schema/code.ts';
import { codePages, oauthErrorPages } from './pages.ts';

const codes = codePages.map(({ id, front }): readonly [id: string, code: Code] => [id, codeSchema.parse(front)]);

const knowledge = readKnowledge(
	writeKnowledge(
		codes.map(([id, code]) => toDecoderEntry(id, code)),
		oauthErrorPages.map(({ id }) => id),
	),
	readCodeList(writeCodeList(codes.map(([id, code]) => ({ id, ...code })))).codes,
);

const examples = codes.flatMap(([id, code]) => (code.examples ?? []).map((example) => [id, example] as const));

function decodeFirst(text: string): DecodedCode | undefined {
	const result = decode(text, knowledge);
	return result.kind === 'codes' ? result.codes[0] : undefined;
}

/** The placeholders of a template, when the text continues to the words that end the template. */
function placeholdersIn(template: string, text: string): string[] {
	const names = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
	const ending = template.slice(template.lastIndexOf('}') + 1).slice(-15);
	return /\w{3}/.test(ending) && text.includes(ending) ? names : [];
}

describe('every example in the content', () => {
	test.each(examples)('leads to its own page: %s %j', (id, example) => {
		expect(decodeFirst(example)?.id).toBe(id);
	});
	test.each(examples)('gives the values that are in it: %s %j', (_, example) => {
		const text = toPlainText(example);
		const { values = [], template = '' } = decodeFirst(example) ?? {};
		expect(values.filter(({ value }) => !text.includes(value))).toEqual([]);
		expect(values.map(({ name }) => name)).toEqual(expect.arrayContaining(placeholdersIn(template, text)));
	});
});

describe('every clue in the content', () => {
	const clues = codes.flatMap(([id, code]) =>
		(code.causes ?? []).flatMap((cause, place) => (cause.clues ?? []).map((clue) => [id, clue, place, code] as const)),
	);
	test.each(clues)('of %s points to its cause: %j', (id, clue, place, { causes = [] }) => {
		const pasted = `AADSTS${id}: Something failed (${clue}).`;
		const found = orderCauses(
			causes,
			[pasted, toPlainText(pasted)].map((form) => form.toLowerCase()),
		).find(({ cause }) => cause === causes[place]);
		expect(found?.clue).toBe(clue);
	});
	test.each(clues)(
		'of %s tells its cause from others: %j',
		(_, clue, _place, { causes = [], official, messages = [] }) => {
			const lower = clue.toLowerCase();
			const texts = [...listOfficialTexts(official), ...messages.map(({ template }) => template)].map((text) =>
				text.toLowerCase(),
			);
			expect(causes.filter(({ clues: pieces }) => pieces?.includes(clue))).toHaveLength(1);
			expect(texts.length > 0 && texts.every((text) => text.includes(lower))).toBe(false);
		},
	);
});

describe('every value of the OAuth field error that the content names', () => {
	const values = new Set([
		...oauthErrorPages.map(({ id }) => id),
		...codes.flatMap(([, { oauth = [] }]) => oauth.map(({ error }) => error)),
	]);
	test.each([...values])('is read out of a JSON body: %s', (error) => {
		expect(decode(JSON.stringify({ error, error_description: 'AADSTS90002: x' }), knowledge).envelope.error).toBe(
			error,
		);
	});
});

describe('every message in the content', () => {
	const messages = codes.flatMap(([id, code]) => (code.messages ?? []).map(({ template }) => [id, template] as const));
	test.each(messages)('leads to its own page behind its number: %s %j', (id, template) => {
		expect(decodeFirst(`AADSTS${id}: ${template}`)?.id).toBe(id);
	});
});

describe('every text with placeholders in the content', () => {
	const texts = codes.flatMap(([id, code]) => toDecoderEntry(id, code).texts.map((text) => [id, text] as const));
	test('is found by the words of its items', () => {
		for (const [id, text] of texts) {
			const { items } = compileTemplate(id, text);
			expect(spellItems(text)).toEqual(items.map((item) => (item.kind === 'word' ? item.word : '')));
		}
	});
	test.each(texts.filter(([, text]) => text.includes('{')))('is explained as it is decoded: %s %j', (id, text) => {
		const slots = compileTemplate(id, text).items.filter((item) => item.kind === 'slot');
		const roles = new Set(slots.map(({ role }) => role).filter((role) => role !== 'other'));
		const decoded = [...roles].map((role) => [
			...new Set(slots.filter((slot) => slot.role === role).map(({ name }) => name)),
		]);
		expect(explainPlaceholders([text]).map(({ names }) => names)).toEqual(decoded);
	});
});

describe('every code of the content', () => {
	const spellings = [
		(id: string) => `AADSTS${id}`,
		(id: string) => `aadsts ${id}: x`,
		(id: string) => `ADSTS-${id}`,
		(id: string) => `AADSTS ${Array.from(id).join(' ')}`,
		(id: string) => `Error Code: ${id}`,
		(id: string) => `{"error_codes":[${id}]}`,
		(id: string) => `?error=x&error_description=AADSTS${id}%253a+The`,
		(id: string) => `https://login.microsoftonline.com/error?code=${id}`,
		(id: string) => `ServerError: invalid_request: ${id} - [2026-03-04 09:12:44Z]`,
		(id: string) => `AADSTS${id.slice(0, 3)}[${id.slice(3)}](https://example.com/#step:1)`,
	];
	test('is found in any spelling', () => {
		fc.assert(
			fc.property(fc.constantFrom(...codes.map(([id]) => id)), fc.constantFrom(...spellings), (id, spell) => {
				expect(decodeFirst(`Sign-in failed. ${spell(id)}`)?.id).toBe(id);
			}),
			{ numRuns: 500 },
		);
	});
});
