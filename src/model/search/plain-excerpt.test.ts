import { describe, expect, test } from 'vitest';
import { chooseSentence } from './plain-excerpt.ts';

/** Runs of a text in which what was searched is in brackets. */
const read = (text: string) =>
	text
		.split(/(\[.*?\])/)
		.filter((run) => run !== '')
		.map((run) => ({ text: run.replace(/[[\]]/g, ''), isMarked: run.startsWith('[') }));
const choose = (text: string): string =>
	chooseSentence(read(text), 'Code sign-in blocked by a policy')
		.map((run) => (run.isMarked ? `[${run.text}]` : run.text))
		.join('');

describe('an excerpt shows', () => {
	test.each([
		['a whole sentence as it is', 'The [token] of the app has expired.', 'The [token] of the app has expired.'],
		[
			'the sentence with most of what was searched',
			'One [token] is not enough here. A [token] of [MFA] is asked for.',
			'A [token] of [MFA] is asked for.',
		],
		['that a sentence is cut', 'Done. The user has to do [MFA] before', 'The user has to do [MFA] before…'],
		[
			'that its start is cut',
			'because the user has no [MFA] method yet.',
			'…because the user has no [MFA] method yet.',
		],
		['nothing that is cut on both sides', 'sign-in of guests, [MFA] not registered, new phone', ''],
		['no title', 'AADSTS50074: [MFA] challenge was shown to the user.', ''],
		['nothing that its title says', 'Code sign-in [blocked] by a policy.', ''],
		['no symbol', 'UserStrongAuthClientAuthNRequired [Multifactor] is asked for by this', ''],
		['no symbol behind a sentence', 'Not known to [Access.] DevicePolicyError A policy with [conditions] failed', ''],
		['no beginning of a sentence', 'Messages that the service prints. [Access] has been', ''],
		['no sentence in which nothing was searched', 'The user has to sign in again. [Token]', ''],
	])('%s', (_name, excerpt, shown) => {
		expect(choose(excerpt)).toBe(shown);
	});
});
