import { expect, test } from 'vitest';
import { listFilters } from './filters.ts';

const codes = [
	{ area: 'session', tier: 'documented', kind: 'expected', actors: ['app-developer', 'user'] },
	{ area: 'session', tier: 'listed' },
	{ area: 'mfa', tier: 'listed', kind: 'failure', actors: ['user'] },
];
const areas = [
	{ id: 'session', title: 'Sessions and sign-out' },
	{ id: 'mfa', title: 'MFA' },
	{ id: 'saml', title: 'SAML' },
];

function countsOf(name: string): Record<string, number> {
	const filter = listFilters(codes, areas).find((candidate) => candidate.name === name);
	return Object.fromEntries((filter?.options ?? []).map(({ value, count }) => [value, count]));
}

test('each value comes with the number of codes that have it', () => {
	expect(countsOf('area')).toEqual({ session: 2, mfa: 1, saml: 0 });
	expect(countsOf('kind')).toMatchObject({ expected: 1, failure: 1, transient: 0 });
	expect(countsOf('actor')).toMatchObject({ 'app-developer': 1, user: 2, 'tenant-admin': 0 });
	expect(countsOf('tier')).toEqual({ documented: 1, met: 0, listed: 2 });
});
