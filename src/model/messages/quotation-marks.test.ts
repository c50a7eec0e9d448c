import { expect, test } from 'vitest';
import { readQuotedPart } from './quotation-marks.ts';

/** What is in the quotation marks or brackets that a text begins with. */
function read(text: string): string | undefined {
	const part = readQuotedPart(text, 0, text.length);
	return part && text.slice(part.start, part.end);
}

test.each([
	['plain marks', "'a b'. Please note it", 'a b'],
	['typographic marks', '‘a’ and ‘b’', 'a'],
	['typographic marks that a plain one closes', "‘a' and", 'a'],
	['German marks', '„a“ ist', 'a'],
	['Japanese marks, with a letter behind', '「a」は', 'a'],
	['an apostrophe', "'O'Neil app' is", "O'Neil app"],
	['a genitive of several', "'The Smiths' app' is", "The Smiths' app"],
	['a word that ends with s', "'Sales' and cannot access the application 'b'", 'Sales'],
	['brackets within brackets', '(Payroll (test)) is', 'Payroll (test)'],
	['nothing', "'' is", ''],
])('finds the end of %s', (_, text, part) => {
	expect(read(text)).toBe(part);
});

test.each([
	['nothing closes it', "'Payroll is"],
	['another one opens before', "'Payroll is not assigned to 'b'"],
	['it opens nothing', 'Payroll'],
	['a bracket stays open', '(Payroll (test) is'],
])('finds no end where %s', (_, text) => {
	expect(read(text)).toBeUndefined();
});
