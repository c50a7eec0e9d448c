// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { mayEnterAddress } from './address-field.ts';
import { FieldText, listenEarly, textOf } from './field-text.ts';

/** A field and what is known of its text. */
function open(value = '') {
	document.body.innerHTML = '<input />';
	const input = document.querySelector('input');
	if (!input) throw new Error('no field');
	input.value = value;
	input.setSelectionRange(value.length, value.length);
	const stop = new AbortController();
	return { input, stop, text: new FieldText(input, stop.signal) };
}

/** Changes what a field holds, as typing does. */
function write(input: HTMLInputElement, value: string): void {
	input.value = value;
	input.dispatchEvent(new Event('input'));
}

/** Pastes or drops a text, which the field holds as a browser writes it. */
function insert(input: HTMLInputElement, text: string, value: string, kind: 'paste' | 'drop' = 'paste'): void {
	const data = { getData: () => text };
	input.dispatchEvent(
		Object.assign(new Event(kind), kind === 'paste' ? { clipboardData: data } : { dataTransfer: data }),
	);
	write(input, value);
}

describe('the text of a field', () => {
	test.each([
		['a space for each line break', 'one\ntwo\nthree', 'one two three'],
		['a space for a pair', 'one\r\ntwo', 'one two'],
		['a space for each of a pair', 'one\r\ntwo', 'one  two'],
		['nothing', 'one\r\ntwo\rthree', 'onetwothree'],
	])('has its line breaks where the browser writes %s', (_, pasted, flat) => {
		for (const kind of ['paste', 'drop'] as const) {
			const { input, text } = open('before ');
			insert(input, pasted, `before ${flat} after`, kind);
			expect(text.value).toBe(`before ${pasted} after`);
			expect(mayEnterAddress(text)).toBe(false);
		}
	});
	test('is what is typed', () => {
		const { input, text } = open();
		write(input, 'consent');
		expect([text.value, mayEnterAddress(text)]).toEqual(['consent', true]);
	});
	test('is what is pasted when that is one line, which is judged by what it holds', () => {
		const { input, text } = open();
		insert(input, 'consent\n', 'consent');
		expect([text.value, mayEnterAddress(text)]).toEqual(['consent', true]);
		write(input, 'consent of ada@example.com');
		expect(mayEnterAddress(text)).toBe(false);
	});
	test.each([
		['one more key', ['one twox']],
		['a key in the middle', ['one xtwo']],
		['keys at both ends', ['xone two', 'xone twox']],
		['most of it deleted', ['two', 'wo']],
	])('of several lines stays out of addresses after %s', (_, values) => {
		const { input, text } = open();
		insert(input, 'one\ntwo', 'one two');
		for (const value of values) write(input, value);
		expect([text.isPasted, mayEnterAddress(text)]).toEqual([true, false]);
	});
	test.each([
		['the field was emptied', ['', 'consent']],
		['all of it was typed over', ['c', 'consent']],
	])('is new when %s', (_, values) => {
		const { input, text } = open();
		insert(input, 'one\ntwo', 'one two');
		for (const value of values) write(input, value);
		expect([text.value, mayEnterAddress(text)]).toEqual(['consent', true]);
	});
	test('is new when another paste takes the place of all', () => {
		const { input, text } = open();
		insert(input, 'one\ntwo', 'one two');
		input.setSelectionRange(0, input.value.length);
		insert(input, 'consent', 'consent');
		expect([text.value, mayEnterAddress(text)]).toEqual(['consent', true]);
	});
	test('that was there before the script stays out of addresses, for no one knows how it came', () => {
		const { input, text } = open('consent');
		expect([text.value, mayEnterAddress(text)]).toEqual(['consent', false]);
		write(input, '');
		write(input, 'consent');
		expect(mayEnterAddress(text)).toBe(true);
	});
	test('keeps dollar signs of what was pasted', () => {
		const { input, text } = open();
		insert(input, "$&\n$'", "$& $'");
		expect(text.value).toBe("$&\n$'");
	});
	test('is the field alone once the element is gone', () => {
		const { input, stop, text } = open();
		stop.abort();
		insert(input, 'one\ntwo', 'one two');
		expect(text.value).toBe('one two');
	});
});

test('the text of a field whose element came later has what was pasted before', () => {
	const { input, stop } = open();
	listenEarly(input);
	insert(input, 'one\ntwo', 'one two');
	expect(textOf(input, stop.signal).value).toBe('one\ntwo');
	expect(textOf(open('from before').input, stop.signal).isPasted).toBe(true);
});
