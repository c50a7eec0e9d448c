import { describe, expect, test } from 'vitest';
import { findSymbols, indexSymbols } from './symbols.ts';

const entry = (id: string, text: string) => ({
	id,
	tier: 'documented' as const,
	texts: [text],
	errors: [],
	prominence: 0,
});
const index = indexSymbols([
	entry('50034', 'UserAccountNotFound - To sign into this application, the account must be added to the directory.'),
	entry('50126', 'InvalidUserNameOrPassword - Error validating credentials.'),
	entry('90012', 'RequestTimeout'),
	{ ...entry('500341', 'The user account has been deleted.'), symbol: 'UserAccountDeleted' },
	{ ...entry('90002', 'Tenant not found.'), symbol: 'Tenant' },
]);

describe('findSymbols', () => {
	test.each([
		['"failureReason": "UserAccountNotFound"', ['50034']],
		['InvalidUserNameOrPassword, then RequestTimeout', ['50126', '90012']],
		['UserAccountNotFound UserAccountNotFound', ['50034']],
		['LogonError-UserAccountDeleted', ['500341']],
	])('finds the codes named in %s', (text, ids) => {
		expect(findSymbols(text, index)).toEqual(ids);
	});
	test.each([['UserAccountNotFoundException'], ['user account not found'], ['constructor'], ['Tenant']])(
		'finds none in %s',
		(text) => {
			expect(findSymbols(text, index)).toEqual([]);
		},
	);
});
