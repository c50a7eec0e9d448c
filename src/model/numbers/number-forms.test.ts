import { describe, expect, test } from 'vitest';
import { listNumberForms, unifyNumber } from './number-forms.ts';

test.each([
	['0x8007000e', ['0x8007000E', '8007000E', '2147942414', '-2147024882']],
	['C0000064', ['0xC0000064', 'C0000064', '3221225572', '-1073741724']],
	['0x4AA50081', ['0x4AA50081', '4AA50081', '1252327553']],
	['IDX10223', []],
	['0x123', []],
])('the forms of %s', (code, forms) => {
	expect(listNumberForms(code)).toEqual(forms);
});

describe('a number is looked up in one form', () => {
	test.each(listNumberForms('0x8007000E'))('%s', (form) => {
		expect(unifyNumber(form)).toBe('0x8007000E');
	});
	test.each([
		['0xFFFFFFFF8007000e', '0x8007000E'],
		['1252327553', '0x4AA50081'],
		['0000000001', '0x00000001'],
		['9999999999', '9999999999'],
		['-9999999999', '-9999999999'],
		['-42736', '-42736'],
		['user_null', 'user_null'],
	])('%s as %s', (code, unified) => {
		expect(unifyNumber(code)).toBe(unified);
	});
});
