import { describe, expect, test } from 'vitest';
import { sortRows } from './order.ts';

const rows = [
	{ id: '50058', commonness: 3, kind: 'Failure' },
	{ id: '16000', commonness: 0, kind: '' },
	{ id: '500011', commonness: 3, kind: 'Failure' },
	{ id: '65001', commonness: 1, kind: 'Everyday event' },
];
const sorted = (sort: string): readonly string[] => sortRows(rows, sort, ({ kind }) => kind).map(({ id }) => id);

describe('rows are sorted', () => {
	test.each([
		['by how common they are, then by number', 'common', ['50058', '500011', '65001', '16000']],
		['by how common they are, the rare ones first', '-common', ['16000', '65001', '500011', '50058']],
		['by number', 'code', ['16000', '50058', '65001', '500011']],
		['by number from the end', '-code', ['500011', '65001', '50058', '16000']],
		['by text, like ones by how common they are, empty ones last', 'kind', ['65001', '50058', '500011', '16000']],
		['by text from the end, empty ones last', '-kind', ['50058', '500011', '65001', '16000']],
	])('%s', (_name, sort, expected) => {
		expect(sorted(sort)).toEqual(expected);
	});
});
