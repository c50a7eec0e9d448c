import { expect, test } from 'vitest';
import { repairMojibake } from './mojibake.ts';

test.each([
	['an apostrophe', 'weâ€™re having trouble', 'we’re having trouble'],
	['quotation marks', 'â€œPayrollâ€\u009d', '“Payroll”'],
	['letters with accents', 'JosÃ© GarcÃ\u00ada', 'José García'],
	['a no-break space', 'aÂ\u00a0b', 'a\u00a0b'],
	['letters of another script', 'ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
	['an ellipsis and a dash', 'wait â€¦ â€“ no', 'wait … – no'],
])('repairs %s', (_, text, repaired) => {
	expect(repairMojibake(text)).toBe(repaired);
});

test.each([
	['adjacent umlauts', 'äöü ÄÖÜ'],
	['adjacent typographic marks', 'he said “so…” – “yes”'],
	['a single letter with an accent', 'café Ã'],
	['plain text', "we're having trouble"],
	['characters beyond those of the code page', '日本語 🔒'],
	['bytes that were cut off', 'weâ€'],
])('leaves %s as they are', (_, text) => {
	expect(repairMojibake(text)).toBe(text);
});
