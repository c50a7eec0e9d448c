import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { decode } from '../../src/model/decode.ts';
import { toDecoderEntry } from '../../src/model/decoder-entry.ts';
import { createDecoderKnowledge } from '../../src/model/decoder-knowledge.ts';
import { codeSchema, type Code } from '../../src/schema/code.ts';

const folder = 'content/codes';

function readCode(name: string): readonly [id: string, code: Code] {
	const [, front = ''] = /^---\n(.*?)\n---\n/s.exec(readFileSync(`${folder}/${name}`, 'utf8')) ?? [];
	return [name.replace('.md', ''), codeSchema.parse(parse(front))];
}

const codes = readdirSync(folder).map(readCode);

const knowledge = createDecoderKnowledge(codes.map(([id, code]) => toDecoderEntry(id, code)));

function firstCode(text: string): string | undefined {
	const result = decode(text, knowledge);
	return result.kind === 'codes' ? result.codes[0]?.id : undefined;
}

describe('every example in the content', () => {
	const examples = codes.flatMap(([id, code]) => (code.examples ?? []).map((example) => [id, example] as const));
	test.each(examples)('leads to its own page: %s %j', (id, example) => {
		expect(firstCode(example)).toBe(id);
	});
});

describe('every message in the content', () => {
	const messages = codes.flatMap(([id, code]) => (code.messages ?? []).map(({ template }) => [id, template] as const));
	test.each(messages)('leads to its own page behind its number: %s %j', (id, template) => {
		expect(firstCode(`AADSTS${id}: ${template}`)).toBe(id);
	});
});
