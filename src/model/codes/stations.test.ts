import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Flow } from '../../schema/code-values.ts';
import { drawLine, groupByStation, nameArrival } from './stations.ts';

test('every area arises at a station, or anywhere', () => {
	const areas = Object.keys(parse(readFileSync('content/areas.yaml', 'utf8')) as object).map((id) => ({ id }));
	const groups = groupByStation(areas);
	expect(groups.flatMap((group) => group.areas)).toHaveLength(areas.length);
	expect(groups.at(-1)).toMatchObject({ id: 'any', areas: [{ id: 'application' }, { id: 'service' }] });
});

test('areas are grouped in the order of a sign-in, and those without a station come last', () => {
	const groups = groupByStation([{ id: 'elsewhere' }, { id: 'mfa' }, { id: 'conditional-access' }, { id: 'claims' }]);
	const named = groups.flatMap(({ id, areas }) => areas.map((area) => `${id}: ${area.id}`));
	expect(named).toEqual(['conditional-access: conditional-access', 'mfa: mfa', 'token: claims', 'any: elsewhere']);
});

describe('the line of stations', () => {
	const write = (area: string, flows: readonly Flow[]): string =>
		drawLine(area, flows)
			.map(({ name, place }) => (place === 'here' ? `[${name}]` : place === 'ahead' ? `(${name})` : name))
			.join(' ');
	test.each<[string, string, readonly Flow[], string]>([
		['of an app alone has no user in it', 'client-credentials', ['client-credentials'], 'App [Token] (API)'],
		['of SAML ends before consent', 'conditional-access', ['saml'], 'App Request Sign-in [Policy] (MFA)'],
		['of a user has all', 'mfa', ['spa'], 'App Request Sign-in Policy [MFA] (Consent) (Token) (API)'],
		['of two flows has what both pass', 'tokens', ['auth-code', 'client-credentials'], 'App [Token] (API)'],
		[
			'leaves out flows that do not pass where it arises',
			'mfa',
			['client-credentials', 'saml'],
			'App Request Sign-in Policy [MFA]',
		],
		['is not drawn where no flow passes where it arises', 'mfa', ['client-credentials'], ''],
		['is not drawn for flows that are no sign-in of an app', 'password-change', ['password-change'], ''],
		['is not drawn without flows', 'mfa', [], ''],
		['is not drawn where the area is everywhere', 'service', ['auth-code'], ''],
	])('%s', (_, area, flows, line) => {
		expect(write(area, flows)).toBe(line);
	});
});

test.each([
	['failure', 'Stopped at'],
	['expected', 'Stopped at'],
	['interrupt', 'Asked for at'],
	['internal', 'Occurs at'],
	[undefined, 'Occurs at'],
] as const)('what is %s is %s its station', (kind, arrival) => {
	expect(nameArrival(kind)).toBe(arrival);
});
