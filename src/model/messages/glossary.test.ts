import { expect, test } from 'vitest';
import { explainPlaceholders } from './glossary.ts';

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
