import { expect, test } from 'vitest';
import { columns } from './csv-columns.ts';
import { listDataExamples } from './data-examples.ts';
import { dataFiles } from './data-files.ts';

const examples = listDataExamples((path) => `https://errors.example/base${path}`);
const textOf = (id: string): string => examples.find((example) => example.id === id)?.text ?? '';

test('every address in an example is the address of a published file', () => {
	const used = examples.flatMap(({ text }) => text.match(/https:[^\s"')]+/g) ?? []);
	const published = dataFiles.map(({ path }) => `https://errors.example/base${path.replace('{id}', '50058')}`);
	expect(used.length).toBeGreaterThan(3);
	expect(published).toEqual(expect.arrayContaining(used));
});

test('externaldata names the columns of the table in their order, because it reads them by position', () => {
	const [, schema = ''] = /externaldata \((.*)\)/.exec(textOf('kql')) ?? [];
	expect(schema.split(', ')).toEqual(Object.keys(columns).map((name) => `['${name}']:string`));
});

test('the watchlist query projects columns that the table has', () => {
	const [, projected = ''] = /project (code, [a-z, ]+)\)/.exec(textOf('watchlist')) ?? [];
	expect(projected.split(', ').filter((name) => !(name in columns))).toEqual([]);
});
