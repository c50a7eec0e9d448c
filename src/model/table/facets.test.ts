import { describe, expect, test } from 'vitest';
import { readFacets, writeFacets } from './facets.ts';

const codes = [
	{ id: '130004', area: 'device' },
	{
		id: '50058',
		area: 'session',
		kind: 'expected',
		actors: ['app-developer', 'user'],
		retry: 'interactive',
		credential: 'not-checked',
		flows: ['auth-code', 'saml'],
	},
	{
		id: '53003',
		area: 'conditional-access',
		kind: 'failure',
		actors: ['tenant-admin'],
		retry: 'after-fix',
		credential: 'unknown',
	},
] as const;

test('what is written is read again, in numeric order', () => {
	const json: unknown = JSON.parse(JSON.stringify(writeFacets(codes)));
	expect(readFacets(json, 3)).toEqual([
		{
			area: 'session',
			kind: 'expected',
			actors: ['app-developer', 'user'],
			retry: 'interactive',
			credential: 'not-checked',
			flows: ['auth-code', 'saml'],
		},
		{ area: 'conditional-access', kind: 'failure', actors: ['tenant-admin'], retry: 'after-fix', flows: [] },
		{ area: 'device', kind: undefined, actors: [], flows: [] },
	]);
});

describe('what is no such value is refused', () => {
	test.each([
		['nothing', null, 'expected a text in area'],
		['a column that is missing', { area: 'a b c', kind: 'x y z' }, 'expected a text in actors'],
		['another number of codes', { area: 'a b c', kind: 'x y', actors: '  ' }, 'expected 3 codes in kind, received 2'],
	])('%s', (_name, json, message) => {
		expect(() => readFacets(json, 3)).toThrow(message);
	});
});
