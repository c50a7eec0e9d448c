import { expect, test } from 'vitest';
import { compareMessage } from './closest.ts';

test('the words that a text lacks are told apart, whatever their case', () => {
	const { runs } = compareMessage(
		'50105',
		'UserNotAssigned - The user has not been assigned.',
		'the user HAS been assigned',
	);
	expect(runs).toEqual([
		{ text: 'The user has ', isMissing: false },
		{ text: 'not', isMissing: true },
		{ text: ' been assigned.', isMissing: false },
	]);
});

test('a placeholder is missing from no text', () => {
	const { runs } = compareMessage('50105', "The user '{user}' is unknown.", 'The user Ada is unknown');
	expect(runs).toEqual([{ text: "The user '…' is unknown.", isMissing: false }]);
});
