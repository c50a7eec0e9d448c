import { expect, test } from 'vitest';
import { withoutValues } from './query-values.ts';

test.each([
	['the name of a computer or tenant', 'Tenant corp.local not found', 'Tenant not found'],
	['an address of a site', 'make sure https://login.contoso.com/a?b is right', 'make sure is right'],
	['an address of mail', 'user ada@contoso.com is locked', 'user is locked'],
	['a GUID', 'app 31359c7f-bd7e-475c-86db-fdb8c937548e not found', 'app not found'],
	['a number of Windows', 'tag 0x2142008D failed', 'tag failed'],
])('leaves out %s', (_, words, left) => {
	expect(withoutValues(words)).toBe(left);
});

test.each(['scope User.Read is missing', 'the end. Another sentence', '.default scope', 'invalid_grant'])(
	'leaves words as they are: %s',
	(words) => {
		expect(withoutValues(words)).toBe(words);
	},
);
