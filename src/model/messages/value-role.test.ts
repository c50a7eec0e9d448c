import { describe, expect, test } from 'vitest';
import { roleOfPlaceholder, roleOfValue } from './value-role.ts';

describe('roleOfPlaceholder', () => {
	test.each([
		['appId', [], 'application-id'],
		['appName', [], 'application-name'],
		['tenant_name', [], 'tenant'],
		['EmailHidden', [], 'user'],
		['idp', [], 'identity-provider'],
		['replyAddress', [], 'redirect-uri'],
		['curTime', [], 'time'],
		['scopeListString', [], 'scope'],
		['identifier', ['application', 'with'], 'application-id'],
		['name', ['resource', 'principal', 'named'], 'resource'],
		['name', ['following', 'parameter'], 'parameter'],
		['value', [], 'other'],
		['redirectTerm', [], 'other'],
	] as const)('takes {%s} after %j for %s', (name, before, role) => {
		expect(roleOfPlaceholder(name, before)).toBe(role);
	});
});

describe('roleOfValue', () => {
	test('tells an application by its id from one by its name', () => {
		expect(roleOfValue('application-id', 'Payroll')).toBe('application-name');
		expect(roleOfValue('application-name', '3f2a9c10-7d44-4b0e-9a55-0c1de2f30100')).toBe('application-id');
		expect(roleOfValue('application-id', 'api://payroll')).toBe('application-id');
	});
});
