import { describe, expect, test } from 'vitest';
import { matchMessages } from './match.ts';
import { compileTemplate } from './template.ts';
import { indexMessages } from './template-index.ts';

const index = indexMessages([
	compileTemplate('1', "The account '{user}' was not found in the directory. Ask an administrator for help."),
	compileTemplate('2', 'Nothing of this is anywhere else at all.'),
	compileTemplate('3', 'The request was refused because of {reason}'),
]);

function fitOf(text: string, id: string): string | undefined {
	return matchMessages(text, index, new Set([id])).find((match) => match.id === id)?.fit;
}

const whole = "The account 'ada' was not found in the directory. Ask an administrator for help.";

describe('a message fits', () => {
	test.each([
		['exactly, where nothing else is in its line', `Sign-in failed\n${whole}\nTrace ID: x`],
		['exactly, in quotation marks and behind the name of a field', `{"error_description":"${whole}","x":1}`],
		['exactly, behind what a library writes in front of it', `MsalServiceException: ${whole}`],
		['exactly, behind the name of a field and an equals sign', `state=1&error_description=${whole}&code=2`],
		['exactly, behind the name of an OAuth error', `V2Error: invalid_grant ${whole}`],
		['exactly, behind the name of an OAuth error in brackets', `OAuth failed '(invalid_grant) ${whole}'`],
		['exactly, behind a sentence in which the service puts others', `x: Error validating credentials. ${whole}`],
		['exactly, with the ids of the service in the same line', `${whole} Trace ID: 3f2a6d4e Timestamp: 2026`],
	])('%s', (_, text) => {
		expect(fitOf(text, '1')).toBe('exact');
	});
	test.each([
		['with a word misspelt', whole.replace('directory', 'directry')],
		['with letters in the wrong order', whole.replace('directory', 'direcotry')],
		['with its first sentence alone', "The account 'ada' was not found in the directory."],
		['cut off', "The account 'ada' was not found in the"],
	])('cleanly, %s', (_, text) => {
		expect(fitOf(text, '1')).toBe('clean');
	});
	test.each([
		['with a word left out', whole.replace('not ', '')],
		['with a word put in', whole.replace('not found', 'not yet found')],
		['with another word in place of one', whole.replace('directory', 'building')],
		['with a word and a value in front of it', `Value = 1 and ${whole}`],
		['with more in front of it', `Someone says that the ${whole.slice(4)}`],
		['with more behind it', `${whole} Or do not.`],
	])('in pieces, %s', (_, text) => {
		expect(fitOf(text, '1')).toBe('pieces');
	});
	test('whatever a placeholder at its end holds', () => {
		expect(fitOf('The request was refused because of a policy that nobody knows', '3')).toBe('exact');
		expect(fitOf("The request was refused because of 'a policy' today", '3')).toBe('exact');
	});
	test('cleanly, cut off in the quotation that a placeholder at its end holds', () => {
		expect(fitOf("The request was refused because of 'a pol", '3')).toBe('clean');
	});
});
