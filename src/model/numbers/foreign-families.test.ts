import { describe, expect, test } from 'vitest';
import { describeForeign, foreignFamilies } from './foreign-families.ts';

describe('a family of foreign codes', () => {
	test.each(Object.entries(foreignFamilies))('%s says where to look up its codes', (_, { lookUp }) => {
		expect(lookUp.url).toMatch(/^https:\/\/learn\.microsoft\.com\/en-us\//);
	});
	test('says whose a code is', () => {
		const described = describeForeign({ family: 'adfs', code: 'MSIS9612', index: 0 });
		expect(described).toMatchObject({ code: 'MSIS9612', owner: 'Active Directory Federation Services (AD FS)' });
	});
});
