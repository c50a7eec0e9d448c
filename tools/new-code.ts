import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addPages, guessArea, readAreas } from './new-page.ts';

/** What a command answers: the text to print and its exit status. */
export interface CommandResult {
	readonly status: number;
	readonly text: string;
}

/**
 * Begins the page of a code: `npm run new -- 700024`. Writes nothing when the number is wrong or the page exists.
 * @param root the folder of the project
 * @param day today, as `YYYY-MM-DD`
 */
export function beginPage(root: string, words: readonly string[], day: string): CommandResult {
	const [word = ''] = words;
	const id = /^(?:aadsts)?([1-9]\d{3,7})$/i.exec(word)?.[1];
	if (id === undefined || words.length > 1) return { status: 1, text: explainNumber(words) };
	const file = `content/codes/${id}.md`;
	if (existsSync(join(root, file)))
		return { status: 1, text: `${file} exists already. Open it and add what is missing; nothing was written.` };
	addPages(root, [{ id, area: guessArea(id, readAreas(root)) }], `AADSTS${id} has a page.`, day);
	return {
		status: 0,
		text: `${file} is there, marked as unreviewed, and content/changes.yaml names it.
1. Fill in its fields and headings; docs/writing.md says how.
2. Write "reviewed: ${day}" in place of "unreviewed: true".
3. npm run test:unit says what is still missing; npm start shows the page at /codes/${id}.`,
	};
}

function explainNumber(words: readonly string[]): string {
	return `new: expected the number of one code, 4 to 8 digits, such as: npm run new -- 700024
Received: ${words.length === 0 ? 'nothing' : words.join(' ')}. Nothing was written.`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { status, text } = beginPage('.', process.argv.slice(2), new Date().toISOString().slice(0, 10));
	(status === 0 ? console.log : console.error)(text);
	process.exitCode = status;
}
