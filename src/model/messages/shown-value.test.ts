import { expect, test } from 'vitest';
import { describeValue, listShown, nameShown } from './shown-value.ts';
import type { ReadValue } from './values.ts';

const valueOf = (name: string, value: string): ReadValue => ({
	name,
	role: 'other',
	label: name,
	value,
	state: 'whole',
	start: 0,
	end: value.length,
});

test('a value that a message names twice is shown once', () => {
	const [one, other] = [valueOf('tenant', 'Contoso'), valueOf('tenant', 'Fabrikam')];
	expect(listShown([one, other, one])).toEqual([one, other]);
});

test('which of its wordings a message has is not shown', () => {
	expect(listShown([valueOf('redirectTerm', 'reply URL'), valueOf('resConstant', 'Application')])).toEqual([]);
});

test('a value that the text ends in says so in its name', () => {
	expect(nameShown({ label: 'Tenant', state: 'whole' })).toBe('Tenant');
	expect(nameShown({ label: 'Tenant', state: 'cut-off' })).toBe('Tenant (cut off)');
});

test('a value that someone removed is not shown', () => {
	expect(describeValue({ value: 'Contoso', state: 'cut-off' })).toBe('Contoso');
	expect(describeValue({ value: '', state: 'removed' })).toBe('removed from the text');
});
