import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { codeSchema } from '../../src/schema/code.ts';

const folder = 'content/codes';
const only = process.env['CODES']?.split(/[ ,]+/);
const files = readdirSync(folder).filter((name) => !only || only.includes(name.replace('.md', '')));
const ids = new Set(readdirSync(folder).map((name) => name.replace('.md', '')));

describe.each(files)('%s', (name) => {
	const text = readFileSync(`${folder}/${name}`, 'utf8');
	const [, front, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
	const result = codeSchema.safeParse(parse(front ?? ''));

	test('has frontmatter that fits the schema', () => {
		expect(result.error?.issues ?? []).toEqual([]);
	});
	test('relates to codes that exist', () => {
		const related = result.data?.related;
		const missing = Array.isArray(related) ? related.filter(({ code }) => !ids.has(code)) : [];
		expect(missing).toEqual([]);
	});
	test.runIf(only)('is complete', () => {
		for (const field of ['summary', 'kind', 'actors', 'retry', 'aliases', 'related', 'sources', 'confidence', 'reviewed'])
			expect(result.data, field).toHaveProperty(field);
		for (const heading of ['What happened', 'Why it happens', 'How to fix it', 'How to check'])
			expect(body).toMatch(new RegExp(`^(## ${heading}|<!-- intentionally omitted: ${heading} -->)$`, 'm'));
		expect(body).not.toMatch(/[\u2018\u2019\u201c\u201d]/);
		expect(body?.replace(/```.*?```/gs, '')).not.toMatch(/Azure AD|Azure Active Directory/);
	});
});
