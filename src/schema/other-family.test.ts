import { describe, expect, test } from 'vitest';
import { otherFamilySchema } from './other-family.ts';

const code = { code: 'XYZ100', meaning: 'The machine is out of tea.' };
const family = {
	title: 'Tea machines',
	owner: 'The tea machine',
	about: 'Numbers of the machine; none of them is a code of the service.',
	first: 'Look into the *tank*.',
	sources: [{ title: 'Its manual', url: 'https://example.com/manual', licence: 'MIT', checked: '2026-11-29' }],
	codes: [code],
};

test.each([
	['with the fewest fields', family],
	[
		'with all fields',
		{
			...family,
			codes: [
				{
					...code,
					message: 'Out of tea',
					aliases: ['0x64', '-100'],
					first: 'Fill it up.',
					source: 'https://example.com/tea',
				},
			],
		},
	],
	['with a source without an open licence', { ...family, sources: [{ ...family.sources[0], licence: undefined }] }],
	['with an event', { ...family, codes: [{ ...code, code: 'Event 364' }] }],
])('a family %s is right', (_, value) => {
	expect(otherFamilySchema.parse(value)).toEqual(value);
});

test.each([
	['title', { title: 'Tea' }],
	['title', { title: 'x'.repeat(61) }],
	['owner', { owner: undefined }],
	['about', { about: 'Numbers that end without a stop' }],
	['about', { about: 'Two lines\nof text.' }],
	['first', { first: 'Look.' }],
	['sources', { sources: [] }],
	['sources.0.licence', { sources: [{ ...family.sources[0], licence: 'mine' }] }],
	['sources.0.url', { sources: [{ ...family.sources[0], url: 'http://example.com' }] }],
	['codes', { codes: [] }],
	['codes.0.code', { codes: [{ ...code, code: 'two words' }] }],
	['codes.0.aliases', { codes: [{ ...code, aliases: [] }] }],
	['codes.0.meaning', { codes: [{ code: 'XYZ100' }] }],
	['codes.0.first', { codes: [{ ...code, first: 'Fill it up' }] }],
	['codes.0.source', { codes: [{ ...code, source: 'http://example.com' }] }],
	['codes.0', { codes: [{ ...code, reason: 'Nobody filled it up.' }] }],
	['', { order: 1 }],
])('a family is refused at the field %j', (field, more) => {
	const { error } = otherFamilySchema.safeParse({ ...family, ...more });
	expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
});

describe('a spelling that is there already is refused with the code that has it', () => {
	const other = { code: 'XYZ200', meaning: 'The machine is out of cups.' };
	test.each([
		['as another code', [code, { ...other, code: 'xyz100' }], 'codes.1.code'],
		['as an alias of another code', [code, { ...other, aliases: ['200', 'XYZ100'] }], 'codes.1.aliases.1'],
		['as an alias of its own code', [{ ...code, aliases: ['XYZ100'] }], 'codes.0.aliases.0'],
	])('%s', (_, codes, field) => {
		const issues = otherFamilySchema.safeParse({ ...family, codes }).error?.issues ?? [];
		expect(issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
			[field, 'expected a spelling that no code before has; XYZ100 has it'],
		]);
	});
});
