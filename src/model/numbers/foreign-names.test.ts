import { describe, expect, test } from 'vitest';
import { findForeignNames, type FindFamily } from './foreign-names.ts';

const lists: Readonly<Record<string, ReturnType<FindFamily>>> = {
	pkce_not_created: 'msal',
	user_null: 'msal',
	network_error: 'msal',
	basic_action: 'suberrors',
	itemNotFound: 'graph',
	ErrorItemNotFound: 'graph',
	unauthenticated: 'graph',
	invalid_instance: 'msal',
};
const namesIn = (text: string) => findForeignNames(text, (name) => lists[name]).map(({ code }) => code);

describe('a name of the lists is found', () => {
	test.each([
		['as the whole of a text', 'user_null'],
		['in quotation marks', '"itemNotFound"', 'itemNotFound'],
		['as the whole of a text, however ordinary', 'network_error'],
		['behind the name of its field', 'suberror basic_action', 'basic_action'],
		['before what it says', 'ErrorItemNotFound: The object was not found.', 'ErrorItemNotFound'],
		['behind ErrorCode', 'Something failed. ErrorCode: user_null', 'user_null'],
		['in a field of JSON', '{"error_code": "user_null"}', 'user_null'],
		['behind the value of error', 'interaction_required: basic_action', 'basic_action'],
		['anywhere, if it has three words', 'Uncaught (in promise) pkce_not_created at line 3', 'pkce_not_created'],
	])('%s', (_, text, name = text) => {
		expect(namesIn(text)).toEqual([name]);
	});
	test('once', () => {
		expect(namesIn('pkce_not_created: pkce_not_created')).toEqual(['pkce_not_created']);
	});
});

test.each([
	['an ordinary word among others', 'There was a network_error: try again'],
	['a name of two words among others', 'the user_null column'],
	['a word that is no name', 'unauthenticated'],
	['a name that no list has', 'not_in_any_list'],
	['a value of OAuth, which has a page', 'invalid_instance'],
	['a part of a longer name', 'my.pkce_not_created'],
])('%s is no name of an error', (_, text) => {
	expect(namesIn(text)).toEqual([]);
});
