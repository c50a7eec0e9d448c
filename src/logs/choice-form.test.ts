// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { fillChoice, isEmptyChoice, readChoice } from './choice-form.ts';

function createForm(): HTMLFormElement {
	document.body.innerHTML = `<form><input name="codes" /><input name="user" /><input name="app" /><input name="address" />
		<select name="kind"><option value=""></option><option value="failure"></option></select>
		<select name="log"><option value=""></option><option value="adfs"></option></select>
		<select name="client"><option value=""></option><option value="deviceCode"></option></select>
		<input name="from" /><input name="to" /></form>`;
	return document.querySelector('form') ?? document.createElement('form');
}

test('an empty form leaves out nothing', () => {
	expect(isEmptyChoice(readChoice(createForm()))).toBe(true);
});
test('a choice comes out of the form as it was put in', () => {
	const form = createForm();
	const choice = {
		codes: ['50126', '53003'],
		kind: 'failure',
		log: 'adfs',
		client: 'deviceCode',
		user: '"ada"',
		app: 'x',
		address: '1',
	} as const;
	fillChoice(form, choice);
	expect(readChoice(form)).toMatchObject(choice);
	fillChoice(form, { user: 'bo' });
	expect(readChoice(form)).toMatchObject({ codes: [], kind: '', user: 'bo', from: 0, to: Infinity });
	expect(isEmptyChoice(readChoice(form))).toBe(false);
});
test('codes are read with and without their prefix, times in UTC', () => {
	const form = createForm();
	const write = (name: string, value: string): void => {
		const field = form.querySelector<HTMLInputElement>(`[name=${name}]`);
		if (field) field.value = value;
	};
	write('codes', 'AADSTS50126, 53003;0');
	write('from', '2026-11-23T07:00');
	write('to', '2026-11-23T07:05');
	const minute = Date.UTC(2026, 10, 23, 7, 5) / 1000;
	expect(readChoice(form)).toMatchObject({ codes: ['50126', '53003', '0'], from: minute - 300, to: minute + 59 });
});
