import { expect, test } from 'vitest';
import { chooseRelations, chooseRelatives } from './relatives.ts';

const codes = new Map(
	[
		{ id: '5000', area: 'session' },
		{ id: '500001', area: 'session' },
		{ id: '500002', area: 'mfa' },
		{ id: '500003', area: 'session' },
	].map((code) => [code.id, code]),
);
const idsOf = (relations: readonly { code: string; why: string }[]): readonly string[] =>
	chooseRelatives(
		{ area: 'session', family: { shorter: ['5000'], longer: ['500001', '500002', '500003', '500004'] }, relations },
		(id) => codes.get(id),
	).map(({ id }) => id);

test('relatives by number are of the same area', () => {
	expect(idsOf([])).toEqual(['5000', '500001', '500003']);
});

test('a related code is not named twice', () => {
	expect(idsOf([{ code: '500001', why: 'A more specific case.' }])).toEqual(['5000', '500003']);
});

test('a page shows the first five relations', () => {
	const relations = ['1', '2', '3', '4', '5', '6'].map((code) => ({ code, why: 'It is near.' }));
	expect(chooseRelations(relations).map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5']);
});
