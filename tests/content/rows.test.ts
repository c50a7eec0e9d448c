import { expect, test } from 'vitest';
import { chooseOfficialText } from '../../src/model/codes/official.ts';
import { decode } from '../../src/model/decoder/decode.ts';
import { toDecoderEntry } from '../../src/model/decoder/entry.ts';
import { createKnowledge } from '../../src/model/decoder/knowledge.ts';
import { codeSchema, type Code } from '../../src/schema/code.ts';
import { codePages } from './pages.ts';

const codes = codePages.map(({ id, front }) => {
	const code: Code = codeSchema.parse(front);
	return { id, ...code };
});
const knowledge = createKnowledge(codes.map((code) => toDecoderEntry(code.id, code)));

/** A row of a sign-in log: the result between other columns, and the message, which can name or resemble other codes. */
function writeRow({ id, official, messages = [], title }: (typeof codes)[number], separator: string): string {
	const message = (chooseOfficialText(official) ?? messages[0]?.template ?? title).replace(/[\n,\t"]/g, ' ');
	const before = ['2026-11-02T08:15:00Z', '3f2a6d4e-0d5c-4c2b-9b1a-0a1b2c3d4e5f', 'adele@contoso.com', '203.0.113.7'];
	return [...before, 'Failure', id, message, 'Browser'].join(separator);
}

test.each([
	['commas', ','],
	['tabs', '\t'],
])('a row of a sign-in log with %s leads to its result first, whatever its message is like', (_, separator) => {
	const wrong = codes.flatMap((code) => {
		const result = decode(writeRow(code, separator), knowledge);
		const first = result.kind === 'codes' ? result.codes[0]?.id : result.kind;
		return first === code.id ? [] : [`${code.id}: ${first}`];
	});
	expect(wrong).toEqual([]);
});
