import { expect, test } from 'vitest';
import { readCode } from './code-colors.ts';

const read = (code: string, language?: string): string[] =>
	readCode(code, language).map(({ kind, text }) => (kind ? `${kind}: ${text}` : text));

test.each([
	['bash', 'az ad app list --id "a b" # all', ['az ad app list --id ', 'string: "a b"', ' ', 'comment: # all']],
	['powershell', "Get-MgUser -Filter 'x' # one", ['Get-MgUser -Filter ', "string: 'x'", ' ', 'comment: # one']],
	['kusto', 'where Code == "50126" // x', ['where Code == ', 'string: "50126"', ' ', 'comment: // x']],
	['json', '{"a": "b", "n": 1}', ['{"a": ', 'string: "b"', ', "n": 1}']],
])('comments and strings of %s are told apart', (language, code, pieces) => {
	expect(read(code, language)).toEqual(pieces);
});

test.each([undefined, 'text'])('code of the language %s is one piece', (language) => {
	expect(read('a "b" # c\nd', language)).toEqual(['a "b" # c\nd']);
});

test('what is taken apart is the whole code', () => {
	const code = '# A\n\n$x = @{ a = "b$c" }\n\tGet-MgUser\n';
	expect(
		readCode(code, 'powershell')
			.map(({ text }) => text)
			.join(''),
	).toBe(code);
});

test('a language that is not known is told with those that are', () => {
	expect(() => readCode('ls', 'powershel')).toThrow(
		/block of code "ls": expected one of the languages .*powershell.*, received "powershel"/,
	);
});
