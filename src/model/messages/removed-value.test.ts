import { expect, test } from 'vitest';
import { isRemoved } from './removed-value.ts';

test.each([
	'*',
	'************',
	'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
	'...',
	'[REDACTED]',
	'<redacted>',
	'<tenant id>',
	'{identifier}',
	'{{tenantId}}',
	'${CLIENT_ID}',
	'redacted:id',
	'REDACTED_TENANT',
	'[name removed]',
	'your-tenant-id',
])('%s is in place of a value', (value) => {
	expect(isRemoved(value)).toBe(true);
});

test.each([
	'https://***.azurewebsites.net/c',
	'ada***@contoso.com',
	'{3f2a9c10-7d44-4b0e-9a55-0c1de2f30100}',
	'00000000-0000-0000-0000-000000000000',
	'<ada@contoso.com>',
	'<img src=x onerror=alert(1)>',
	'Hidden Valley',
	'x',
])('%s is a value', (value) => {
	expect(isRemoved(value)).toBe(false);
});
