import { expect, test } from 'vitest';
import { describeDifference } from './text-difference.ts';

const differ = (text: string, other: string) => describeDifference({ id: '1', text }, { id: '2', text: other });

test.each([
	['Key is missing.', 'Key is expired.', '1 says "missing", 2 says "expired".'],
	['A key is missing in the request.', 'A key is missing.', '1 adds "in the request".'],
	['Application does not exist.', "Application '{application}' does not exist.", '2 adds "{application}".'],
	[
		'The tenant ID was not found in the directory.',
		'The policy ID did not match one of the directory.',
		'1 says "tenant ID was not found in", 2 says "policy ID did not match one of".',
	],
])('%s / %s', (text, other, difference) => {
	expect(differ(text, other)).toBe(difference);
});

test('marks, capitals and names of placeholders tell no texts apart', () => {
	expect(differ("User '{name}' was not found", 'user {email} was NOT found.')).toBeUndefined();
});
