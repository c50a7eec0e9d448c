import { expect, test } from 'vitest';
import { explainPlaceholders, explainValues } from './glossary.ts';

test('each role of placeholder is explained once, with all its names', () => {
	const lines = explainPlaceholders([
		"Application '{appId}' in tenant '{tenant}'.",
		"Application with identifier '{identifier}' and {appId}.",
	]);
	expect(lines.map(({ names }) => names)).toEqual([['appId', 'identifier'], ['tenant']]);
	expect(lines[0]?.meaning).toContain('Application (client) ID');
});

test('the words before an unspecific name decide', () => {
	expect(explainPlaceholders(['The resource principal named {name} is gone.'])[0]?.meaning).toContain(
		'The API that a token',
	);
});

test('a placeholder that the table does not know has no line', () => {
	expect(explainPlaceholders(['Use {actualSize} bytes.'])).toEqual([]);
});

test('texts without placeholders need no glossary', () => {
	expect(explainPlaceholders(['Nothing varies.'])).toEqual([]);
});

test('of a text that is all that is known, the words around a placeholder explain it where its name and its role do not', () => {
	expect(explainValues(['Unrecognized grant type {type}.'])).toEqual([{ names: ['type'], meaning: 'Grant type.' }]);
	const lines = explainValues(["Tenant '{tenant}': current time {curTime}, expiry time of assertion {expTime}."]);
	expect(lines.map(({ names }) => names)).toEqual([['tenant'], ['curTime'], ['expTime']]);
	expect(lines.slice(1).map(({ meaning }) => meaning)).toEqual(['Checked at, in UTC.', 'Expires at, in UTC.']);
});

test('what the name of a placeholder says is not said again, and a wording of the message is no value', () => {
	expect(explainValues(['Use {actualSize} bytes.', "{resourceConstant} '{actualSize}' is not supported."])).toEqual([]);
});
