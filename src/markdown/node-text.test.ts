import { expect, test } from 'vitest';
import { plainLine } from './node-text.ts';

test.each([
	['Open *Users* and run `ls -l`.', 'Open Users and run ls -l.'],
	["Read [the guide](/guides/a), then '\\*'.", "Read the guide, then '*'."],
	['Use `https://login.microsoftonline.com/<tenant-id>`.', 'Use https://login.microsoftonline.com/<tenant-id>.'],
])('the words of %j', (markdown, words) => {
	expect(plainLine(markdown)).toBe(words);
});
