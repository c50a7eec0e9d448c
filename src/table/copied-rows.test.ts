// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createElement } from '../page/create-element.ts';
import { writeRows } from './copied-rows.ts';

const kind = createElement(
	'select',
	{ name: 'kind' },
	createElement('option', { value: 'failure', 'data-name': 'Failure' }, 'Failure (2)'),
) as HTMLSelectElement;
const rows = [
	{
		id: '50011',
		title: 'Address, not registered',
		symbol: 'InvalidReplyTo',
		commonness: 3,
		values: { kind: ['failure'] },
	},
	{ id: '50126', title: 'Wrong password', symbol: '', commonness: 0, values: {} },
];

test('rows are written as CSV', () => {
	expect(writeRows('CSV', rows, [kind])).toBe(
		'Code,Meaning,Kind,Area,Known,How common,Symbol\r\n50011,"Address, not registered",Failure,,,Very common,InvalidReplyTo\r\n50126,Wrong password,,,,Rare,\r\n',
	);
});
test('rows are written as TSV for a sheet', () => {
	expect(writeRows('TSV', rows, [kind]).split('\n')[1]).toBe(
		'50011\tAddress, not registered\tFailure\t\t\tVery common\tInvalidReplyTo',
	);
});
test('rows are written as a query of the sign-in logs', () => {
	expect(writeRows('KQL', rows, [])).toContain('| where ResultType in ("50011", "50126")');
});
