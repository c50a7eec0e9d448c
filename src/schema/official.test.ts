import { describe, expect, test } from 'vitest';
import { officialSchema } from './official.ts';

describe('the text of the reference document', () => {
	test('alone is that of both editions', () => {
		expect(officialSchema.parse('A text.')).toEqual({ global: 'A text.', china: 'A text.' });
	});
	test.each([[{ global: 'New.' }], [{ china: 'Old.' }], [{ global: 'New.', china: 'Old.' }]])(
		'is below the names of its editions: %j',
		(official) => {
			expect(officialSchema.parse(official)).toEqual(official);
		},
	);
	test.each([
		['', /^expected the text of the reference document, or global: and china:/],
		[undefined, /^expected the text of the reference document/],
		[5, /^expected the text of the reference document/],
		[{}, /^expected global:, china:, or both/],
		[{ global: 5 }, /^expected the text of the edition/],
		[{ global: 'Same.', china: 'Same.' }, /^expected two texts that differ/],
		[{ usgov: 'Other.' }, /^expected the text of the reference document/],
	])('is not %j', (official, message) => {
		expect(officialSchema.safeParse(official).error?.issues[0]?.message).toMatch(message);
	});
});
