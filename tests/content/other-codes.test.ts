import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkOtherCodes } from '../../integrations/check-other-codes.ts';
import { readContent } from '../../integrations/content-file.ts';
import { findForeignCodes, foreignFamilyNames } from '../../src/model/numbers/foreign-codes.ts';
import { mayHoldForeign } from '../../src/model/numbers/foreign-hint.ts';
import { findForeignNames } from '../../src/model/numbers/foreign-names.ts';
import { readOtherCodes, writeOtherCodes } from '../../src/model/numbers/other-code-list.ts';
import { renderLine } from '../../src/markdown/render.ts';
import { otherFamilySchema } from '../../src/schema/other-family.ts';

const folder = 'content/other-codes';
const families = readdirSync(folder).map((name) => ({
	id: name.replace('.yaml', ''),
	...otherFamilySchema.parse(parse(readFileSync(`${folder}/${name}`, 'utf8'))),
}));
const { findCode, findOwner } = readOtherCodes(writeOtherCodes(families));

test('the lists fit the schema, and each spelling is right and belongs to one code', () => {
	expect(checkOtherCodes(readContent(folder))).toEqual([]);
});

test('each family that texts are searched for has a list, and each list is searched for', () => {
	expect(families.map(({ id }) => id).sort()).toEqual([...foreignFamilyNames].sort());
});

/** What alone is no code: a number of an event, a word, a value of OAuth, a number with one digit too many. */
const needsContext =
	/^Event \d+$|^-\d{5}$|^[a-z]+$|^PageException$|^ContentError$|^invalid-|^(?:consent|mfa)_required$|^(?:0x)?80180002B$/;

describe.each(families)('the codes of $id', ({ id, codes }) => {
	const spellings = codes.flatMap(({ code, aliases = [] }) => [code, ...aliases]);

	test('are recognized, each as one of its family', () => {
		const missed = spellings.filter((spelling) => {
			if (needsContext.test(spelling)) return false;
			const [found] = [...findForeignCodes(spelling), ...findForeignNames(spelling, findOwner)];
			return found === undefined || (findCode(found.code)?.family.id ?? found.family) !== id;
		});
		expect(missed).toEqual([]);
	});
	test('are noticed by a search, where a pattern finds them', () => {
		const missed = spellings.filter((text) => findForeignCodes(text).length > 0 && !mayHoldForeign(text));
		expect(missed).toEqual([]);
	});
	test('have texts of one line of Markdown, without HTML', () => {
		const lines = codes.flatMap(({ meaning, first = '' }) => [meaning, first]).filter(Boolean);
		expect(lines.filter((line) => /<(?:a|[b-z][a-z]*)\b/.test(line))).toEqual([]);
		expect(lines.filter((line) => /^<p>|<(?:ul|ol|h\d)/.test(renderLine(line, '/')))).toEqual([]);
	});
});
