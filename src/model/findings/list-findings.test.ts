import { describe, expect, test } from 'vitest';
import { allRows, knownCodes, storeRows, type WrittenRow } from '../../../tests/log-store.ts';
import { listFindings } from './list-findings.ts';
import { NameMask } from './name-mask.ts';

const plain = new NameMask('plain');
const look = (rows: readonly WrittenRow[]) => {
	const store = storeRows(rows);
	return listFindings({ store, rows: allRows(store), known: knownCodes });
};
/** What is said, each finding in one text. */
const say = (rows: readonly WrittenRow[]): string[] =>
	look(rows).map(({ words, items }) =>
		[words, ...items.map((item) => item.words)].map((one) => plain.writeAll(one)).join(' | '),
	);
const many = (count: number, write: (place: number) => WrittenRow): WrittenRow[] =>
	Array.from({ length: count }, (_, place) => write(place));
const wrong = (count: number, address = '203.0.113.77'): WrittenRow[] =>
	many(count, (place) => ({ code: '50126', user: `user ${place}`, address }));
const right = (count: number, address: string): WrittenRow[] =>
	many(count, (place) => ({ user: `user ${place}`, address }));

test('nothing stands out in an ordinary log', () => {
	const office = [
		...wrong(12, '192.0.2.1'),
		...right(40, '192.0.2.1'),
		{ code: '50074', user: 'user 1', address: '192.0.2.9' },
	];
	expect(say(office)).toEqual([]);
	expect(say([])).toEqual([]);
});

describe('refused passwords of many users from one address', () => {
	test('are said with their numbers, before all else', () => {
		const [finding] = look([...right(3, '203.0.113.77'), ...wrong(12)]);
		expect(finding).toMatchObject({
			id: 'many-users',
			weight: 'first',
			items: [{ choice: { address: '"203.0.113.77"' } }],
		});
		expect(plain.writeAll(finding?.items[0]?.words ?? [])).toBe(
			'203.0.113.77: passwords of 12 users were refused in 12 rows, 2026-11-23 07:03 to 07:14 UTC. From there 3 users signed in, and of 0 users the password was accepted before a later step stopped the sign-in.',
		);
		expect(plain.writeAll(finding?.query ?? [])).toContain('| where IPAddress in ("203.0.113.77")');
	});
	test('are no finding where they are of few users, or of many who also get in', () => {
		expect(say(wrong(9))).toEqual([]);
		expect(say(many(50, () => ({ code: '50126' })))).toEqual([]);
		expect(say([...wrong(12), ...right(6, '203.0.113.77')])).toEqual([]);
	});
	test('bring what was stopped after a right password there to the front, even one step', () => {
		const rows = [...wrong(12), { code: '50074', user: 'user 4', address: '203.0.113.77' }];
		expect(look(rows).map(({ id, weight }) => [id, weight])).toEqual([
			['many-users', 'first'],
			['stopped', 'first'],
		]);
		expect(say(rows)[1]).toContain('user 4 from 203.0.113.77: 50074, 1 row');
	});
});

describe('a right password and then a stop', () => {
	const stopped = { code: '53003', user: 'bo', address: '203.0.113.9' };

	test('is ordinary, in a place from which the user never signed in', () => {
		expect(look([{ user: 'bo' }, stopped])).toMatchObject([{ id: 'stopped', weight: 'ordinary' }]);
	});
	test('is nothing where the user signed in from there, or where an app was stopped', () => {
		expect(say([stopped, { user: 'bo', address: '203.0.113.9' }])).toEqual([]);
		expect(say([{ ...stopped, log: 'service-principal' }])).toEqual([]);
	});
	test('counts for steps of a sign-in from the third time on', () => {
		const step = { ...stopped, code: '50074' };
		expect(say([step, step])).toEqual([]);
		expect(say([step, step, step])).toHaveLength(1);
	});
	test('says that the file holds no successes', () => {
		expect(look([stopped])[0]?.limits).toContain('holds no successes');
		expect(look([stopped, { user: 'bo' }])[0]?.limits).not.toContain('holds no successes');
	});
});

describe('secrets and certificates of apps', () => {
	const expired = { code: '7000222', app: 'sync', user: 'sync', log: 'service-principal' } as const;

	test('are said with the time of the first row and of the last success before it', () => {
		expect(say([{ app: 'sync' }, expired, expired])).toEqual([
			'1 app cannot sign in with its secret or certificate. | sync: its client secret has expired (7000222). 2 rows, the first on 2026-11-23 07:01 UTC; its last success before was on 2026-11-23 07:00 UTC.',
		]);
	});
	test('are nothing where the app signed in afterwards', () => {
		expect(say([expired, { app: 'sync' }])).toEqual([]);
	});
});

describe('errors of consent and of redirect addresses', () => {
	test('are said of an app that several users cannot enter', () => {
		const [said] = say(many(3, (place) => ({ code: '50011', user: `user ${place}` })));
		expect(said).toContain('Contoso: 50011 for 3 users in 3 rows, first on 2026-11-23 07:00');
		expect(say(many(10, () => ({ code: '65001' })))).toHaveLength(1);
	});
	test('are nothing where one person tries a few times', () => {
		expect(say(many(9, () => ({ code: '65001' })))).toEqual([]);
	});
});

describe('legacy and device code sign-ins', () => {
	const legacy = { code: '53003', isLegacyClient: true, isStoppedByPolicy: true, address: '192.0.2.1' };

	test('that were stopped are counted beside those that succeeded', () => {
		const said = say([
			{ isLegacyClient: true },
			...many(5, () => legacy),
			...many(5, () => ({ code: '65001', isDeviceCode: true, user: 'bo' })),
		]);
		expect(said).toEqual([
			'10 sign-ins by legacy authentication or device code were stopped. | 5 sign-ins of 1 user with clients with legacy authentication (IMAP, POP, SMTP and their like): 53003. 1 sign-in with them succeeded. | 5 sign-ins of 1 user with device codes: 65001. 0 sign-ins with them succeeded.',
		]);
	});
	test('are nothing where they are few', () => {
		expect(say([{}, ...many(4, () => legacy)])).toEqual([]);
	});
});

test('each finding says from what it was concluded, what it cannot know, and asks the same in a query', () => {
	const rows = [
		...wrong(12),
		...many(6, () => ({ code: '53003', isLegacyClient: true, address: '203.0.113.5' })),
		{ code: '7000222', app: 'a"b\\' },
		...many(10, () => ({ code: '65001' })),
	];
	const findings = look(rows);
	expect(findings.map(({ id }) => id)).toEqual([
		'many-users',
		'app-credentials',
		'app-requests',
		'stopped',
		'blocked-clients',
	]);
	for (const { basis, limits, query } of findings) {
		expect(Math.min(basis.length, limits.length)).toBeGreaterThan(40);
		expect(plain.writeAll(query)).toMatch(
			/^union .*\n\| where TimeGenerated > datetime\(2026-11-23\)\n\| where ResultType in \("\d+/,
		);
	}
});

test('a name in a query stays a name', () => {
	const rows = [
		{ user: 'x', address: '1' },
		{ code: '53003', user: 'a") or ("\\', address: '2' },
	];
	expect(plain.writeAll(look(rows)[0]?.query ?? [])).toContain(String.raw`UserPrincipalName in ("a\") or (\"\\")`);
});
