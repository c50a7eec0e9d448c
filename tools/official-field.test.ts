import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { officialSchema } from '../src/schema/official.ts';
import { writeOfficialField } from './official-field.ts';

test.each([
	[{ global: 'Both.', china: 'Both.' }, 'official: "Both."'],
	[{ global: 'New: "x".\nMore.', china: 'Old.' }, 'official:\n  global: "New: \\"x\\".\\nMore."\n  china: "Old."'],
	[{ china: 'Old.' }, 'official:\n  china: "Old."'],
])('%j is a field that reads as the same', (official, field) => {
	expect(writeOfficialField(official)).toBe(field);
	expect(officialSchema.parse((parse(field) as { official: unknown }).official)).toEqual(official);
});
