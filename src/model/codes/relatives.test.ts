import { expect, test } from 'vitest';
import { chooseParent, chooseRelations, chooseRelatives } from './relatives.ts';

const codes = new Map(
	[
		{ id: '5000', area: 'session' },
		{ id: '500001', area: 'session' },
		{ id: '500002', area: 'mfa' },
		{ id: '500003', area: 'session' },
	].map((code) => [code.id, code]),
);
const idsOf = (relations: readonly { code: string; why: string }[], twins: readonly { code: string }[] = []) =>
	chooseRelatives(
		{
			area: 'session',
			family: { shorter: ['5000'], longer: ['500001', '500002', '500003', '500004'] },
			relations,
			twins,
		},
		(id) => codes.get(id),
	).map(({ id }) => id);

test('relatives by number are of the same area', () => {
	expect(idsOf([])).toEqual(['5000', '500001', '500003']);
});

test('a related code is not named twice', () => {
	expect(idsOf([{ code: '500001', why: 'A more specific case.' }])).toEqual(['5000', '500003']);
});

test('beside codes with the same message, which are not named twice either, three are enough', () => {
	const known = new Map(['1', '2', '3', '4', '5', '6'].map((id) => [id, { id, area: 'session' }]));
	const code = { area: 'session', family: { shorter: [], longer: [...known.keys()] }, relations: [] };
	const find = (id: string) => known.get(id);
	expect(chooseRelatives({ ...code, twins: [] }, find)).toHaveLength(5);
	expect(chooseRelatives({ ...code, twins: [{ code: '2' }] }, find).map(({ id }) => id)).toEqual(['1', '3', '4']);
});

test('a page shows the first five relations', () => {
	const relations = ['1', '2', '3', '4', '5', '6'].map((code) => ({ code, why: 'It is near.' }));
	expect(chooseRelations(relations).map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5']);
});

test('of a code of which only the message is known, the longest number is a relative that is explained and of its area', () => {
	const known = new Map(
		[
			{ id: '5000', area: 'session', tier: 'documented' as const },
			{ id: '50001', area: 'session', tier: 'met' as const },
			{ id: '500012', area: 'mfa', tier: 'met' as const },
			{ id: '5000123', area: 'session', tier: 'listed' as const },
			{ id: '50001234', area: 'session', tier: 'met' as const },
		].map((code) => [code.id, code]),
	);
	const family = { shorter: ['5000', '50001', '500012'], longer: ['50001234'] };
	const parents = chooseParent({ area: 'session', family, relations: [], twins: [] }, (id) => known.get(id));
	expect(parents.map(({ id }) => id)).toEqual(['50001']);
	const relations = [{ code: '50001', why: 'It is near.' }];
	expect(chooseParent({ area: 'session', family, relations, twins: [] }, (id) => known.get(id))[0]?.id).toBe('5000');
});
