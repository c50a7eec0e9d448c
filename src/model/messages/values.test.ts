import { describe, expect, test } from 'vitest';
import { alignTemplate } from './alignment.ts';
import { compileTemplate } from './template.ts';
import { readValues } from './values.ts';
import { readWords } from './words.ts';

/** The values of a text, from where the template's first word is. */
function read(template: string, text: string): string[] {
	const compiled = compileTemplate('50105', template);
	const words = readWords(text);
	const item = compiled.items.findIndex(({ kind }) => kind === 'word');
	const first = compiled.items[item];
	const place = words.findIndex(({ word }) => first?.kind === 'word' && word === first.word);
	const { places } = alignTemplate(compiled, text, words, [item, place]);
	return readValues(compiled.items, places, words, text).map(({ name, value }) => `${name}=${value}`);
}

const userTemplate = "The user '{user}' is not assigned.";
const pair = "The app '{appId}'({appName}) is disabled.";
const last = "Failed for resource '{resource}'";

describe('a value between words', () => {
	test.each([
		['in quotation marks', "The user 'ada' is not assigned."],
		['in typographic quotation marks', 'The user ‘ada’ is not assigned.'],
		['without quotation marks', 'The user ada is not assigned.'],
		['in brackets behind a colon', 'The user: [ada] is not assigned.'],
		['over several lines', "The user\n'ada'\nis not assigned."],
	])('is read %s', (_, text) => {
		expect(read(userTemplate, text)).toEqual(['user=ada']);
	});
	test.each([
		['with marks of its own within', "The user 'ada.o'neil@x.example' is not", "user=ada.o'neil@x.example"],
		['of several words', "The user 'Ada of X' is not", 'user=Ada of X'],
		['that is markup', "The user '<b>ada</b>' is not", 'user=<b>ada</b>'],
	])('%s stays whole', (_, text, value) => {
		expect(read(userTemplate, text)).toEqual([value]);
	});
	test('that is empty is left out', () => {
		expect(read(userTemplate, "The user '' is not assigned.")).toEqual([]);
	});
	test('is read up to the next word that is there', () => {
		expect(read(userTemplate, "The user 'ada' not assigned.")).toEqual(['user=ada']);
	});
	test('has at most 300 characters', () => {
		expect(read(userTemplate, `The user '${'ab'.repeat(200)}' is not assigned.`)).toEqual([`user=${'ab'.repeat(150)}`]);
	});
});

describe('values side by side', () => {
	test.each([
		['are parted at the marks of the template', "The app '1'(Payroll) is disabled.", ['appId=1', 'appName=Payroll']],
		['fall to the first where the marks are missing', 'The app Payroll is disabled.', ['appId=Payroll']],
		['are read where the first is empty', "The app ''(Payroll) is disabled.", ['appName=Payroll']],
	])('%s', (_, text, values) => {
		expect(read(pair, text)).toEqual(values);
	});
	test('are read at the end as well, quotation marks between them and all', () => {
		expect(read("Not for app '{appId}'({appName}).", "Not for app '1'(Payroll). Trace ID: 2")).toEqual([
			'appId=1',
			'appName=Payroll',
		]);
	});
});

describe('a value at the end', () => {
	test.each([
		['at its quotation mark', "Failed for resource 'Payroll' of X"],
		['at the end of the sentence', 'Failed for resource Payroll. Ask.'],
		['at the end of the line', 'Failed for resource Payroll\nnext'],
		['at the end of the text', 'Failed for resource Payroll'],
		['at the labels of an envelope', 'Failed for resource Payroll Trace ID: 2'],
		['at the timestamp', 'Failed for resource Payroll, Timestamp: 2026'],
	])('ends %s', (_, text) => {
		expect(read(last, text)).toEqual(['resource=Payroll']);
	});
	test('may hold an apostrophe and dots', () => {
		expect(read(last, "Failed for resource 'Ada's v1.2 app'")).toEqual(["resource=Ada's v1.2 app"]);
	});
});

describe('a value at the beginning', () => {
	test.each([
		['of the text', 'Payroll is disabled.'],
		['of a line', 'Log\nPayroll is disabled.'],
		['of a sentence', 'It failed. Payroll is disabled.'],
		['of what follows a colon', 'AADSTS1: Payroll is disabled.'],
	])('is read from the beginning %s', (_, text) => {
		expect(read('{appName} is disabled.', text)).toEqual(['appName=Payroll']);
	});
});

describe('a quoted value', () => {
	test.each([
		['a sentence follows', "Failed for resource 'Payroll'. Please note that it is new. Ask.", 'Payroll'],
		['the text is cut off behind it', "Failed for resource 'Payroll' and", 'Payroll'],
		['a terminal broke it', "Failed for resource 'api_pay\nroll'", 'api_payroll'],
		['it begins with a short word', "Failed for resource 'My app' of X", 'My app'],
		['a line ends between its words', "Failed for resource 'Pay\nroll'", 'Pay roll'],
	])('is whole where %s', (_, text, value) => {
		expect(read(last, text)).toEqual([`resource=${value}`]);
	});
	test.each([
		['misspelt', "The user 'ada' iss nott assigned."],
		['other ones', "The user 'ada' could never be assigned."],
		['cut off', "The user 'ada' is n"],
	])('is whole where the words behind it are %s', (_, text) => {
		expect(read(userTemplate, text)).toEqual(['user=ada']);
	});
});

describe('a value without quotation marks', () => {
	test.each([
		['a misspelt word', 'The user ada of X iss not assigned.'],
		['a misspelt contraction', 'The user ada of X issn’t assigned.'],
		['words that are cut off', 'The user ada of X is n'],
		['a word that is cut off', 'The user ada of X i'],
		['a sentence that was put in', 'The user ada of X. Please note that it is new. is not assigned.'],
	])('ends before %s', (_, text) => {
		expect(read(userTemplate, text)).toEqual(['user=ada of X']);
	});
	test('is not looked for behind words that are missing', () => {
		expect(read("The user '{user}' has no role in the app '{app}'.", "The user 'ada' has no ro")).toEqual(['user=ada']);
	});
});

test('a value that a message begins with may begin with a short word', () => {
	expect(read("'{field}' is required.", "AADSTS1: 'My field' is required.")).toEqual(['field=My field']);
});

test('a value says whether the text ends within it, and whether it was removed', () => {
	const { items } = compileTemplate('50105', userTemplate);
	const states = (text: string): (readonly [string, string])[] =>
		readValues(items, [0, 1, -1, -1, -1, -1], readWords(text), text).map(({ state, value }) => [state, value]);
	expect(states("The user 'ad")).toEqual([['cut-off', 'ad']]);
	expect(states("The user 'ada'")).toEqual([['whole', 'ada']]);
	expect(states("The user '****' was")).toEqual([['removed', '']]);
});

test('nothing is read where no word of the template is', () => {
	const { items } = compileTemplate('50105', userTemplate);
	expect(
		readValues(
			items,
			items.map(() => -1),
			readWords('lorem'),
			'lorem',
		),
	).toEqual([]);
});

test('a role follows what the value shows', () => {
	const { items } = compileTemplate('50105', "App '{appId}' is");
	const text = "App 'Payroll' is";
	expect(readValues(items, [0, -1, 2], readWords(text), text)).toEqual([
		{
			name: 'appId',
			role: 'application-name',
			label: 'Application',
			value: 'Payroll',
			state: 'whole',
			start: 5,
			end: 12,
		},
	]);
});
