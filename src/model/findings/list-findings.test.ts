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
			items: [{ choice: { address: '"203.0.113.77"' } }, { choice: { address: '"203.0.113.77"', kind: 'success' } }],
		});
		expect(plain.writeAll(finding?.items[1]?.words ?? [])).toBe(
			'user 0, user 1, user 2 signed in from 203.0.113.77 in 3 rows, 2026-11-23 07:00 to 07:02 UTC.',
		);
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
	test('are no finding where only failures were exported, of an office whose people take the steps of a sign-in', () => {
		const steps = many(8, (place) => ({ code: '50074', user: `user ${place}`, address: '203.0.113.77' }));
		expect(say([...wrong(12), ...steps])).toEqual([]);
	});
	test('name no one who signed in where the file holds no successes, and say so', () => {
		const [finding] = look(wrong(12));
		expect(plain.writeAll(finding?.items[0]?.words ?? [])).toContain('UTC. Of 0 users the password was accepted there');
		expect(finding?.limits).toContain('The file holds no successes');
		expect(look([...wrong(12), {}])[0]?.limits).not.toContain('no successes');
	});
	test('name the first of many who signed in', () => {
		const entered = plain.writeAll(look([...wrong(20), ...right(7, '203.0.113.77')])[0]?.items[1]?.words ?? []);
		expect(entered).toContain('user 3, user 4 and 2 more signed in from 203.0.113.77 in 7 rows');
	});
	test('are asked for by their numbers where the log has symbols', () => {
		const symbols = wrong(12).map((row) => ({ ...row, code: '', symbol: 'InvalidUserNameOrPassword' }));
		expect(plain.writeAll(look(symbols)[0]?.query ?? [])).toContain('ResultType in ("50126")');
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
		expect(say([step, step, {}])).toEqual([]);
		expect(say([step, step, step, {}])).toHaveLength(1);
	});
	test('counts for no step where the file holds no successes, which would tell an ordinary sign-in', () => {
		const step = { ...stopped, code: '50074' };
		expect(say([step, step, step])).toEqual([]);
		expect(say([stopped])[0]).toContain('was accepted, and the sign-in was stopped (1 row)');
	});
	test('is nothing in the non-interactive log, where a token takes the place of the password', () => {
		expect(say([{ user: 'bo' }, { ...stopped, log: 'non-interactive' }])).toEqual([]);
		const guessed = { code: '53003', user: 'bo', address: '203.0.113.77', log: 'non-interactive' } as const;
		expect(look([...wrong(12), {}, guessed]).map(({ id }) => id)).toEqual(['many-users', 'stopped']);
	});
	test('is nothing where the user signed in from the same network of IPv6', () => {
		const phone = { user: 'bo', address: '2001:db8:0:1:a::1' };
		expect(say([phone, { ...stopped, address: '2001:db8:0:1:b::2' }])).toEqual([]);
		expect(say([phone, { ...stopped, address: '2001:db8:0:2:b::2' }])).toHaveLength(1);
	});
	test('says that the file holds no successes', () => {
		expect(look([stopped])[0]?.limits).toContain('holds no successes');
		expect(look([stopped, { user: 'bo' }])[0]?.limits).not.toContain('holds no successes');
	});
});

describe('secrets and certificates of apps', () => {
	const entered = { app: 'sync', user: 'sync', log: 'service-principal' } as const;
	const expired = { code: '7000222', app: 'sync', user: 'sync', log: 'service-principal' } as const;

	test('are said with the time of the first row and of the last success before it', () => {
		expect(say([entered, expired, expired])).toEqual([
			'The secret or certificate of 1 app is refused. | sync: its client secret has expired (7000222). 2 rows, the first on 2026-11-23 07:01 UTC; its last success before was on 2026-11-23 07:00 UTC.',
		]);
	});
	test('are nothing where the app signed in afterwards', () => {
		expect(say([expired, entered])).toEqual([]);
	});
	test('are said though people sign in to the app afterwards, and though it got in between', () => {
		expect(say([expired, { app: 'sync' }])).toHaveLength(1);
		expect(say([expired, entered, expired])[0]).toContain(
			'2 rows, the first on 2026-11-23 07:00 UTC; it also got in between them, the last time on 2026-11-23 07:01 UTC',
		);
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
			'10 sign-ins by legacy authentication or device code were stopped. | 5 sign-ins of 1 user with clients with legacy authentication (IMAP, POP, SMTP and their like): 53003, 2026-11-23 07:01 to 07:05 UTC. 1 sign-in with them succeeded. 1 of these users got in that way before the first was stopped. | 5 sign-ins of 1 user with device codes: 65001, 2026-11-23 07:06 to 07:10 UTC. 0 sign-ins with them succeeded.',
		]);
	});
	test('come first where several users got in that way before', () => {
		const of = (row: WrittenRow) => many(6, (place) => ({ ...row, user: `user ${place % 3}`, isLegacyClient: true }));
		expect(look([...of({}), ...of(legacy)])).toMatchObject([{ id: 'blocked-clients', weight: 'first' }]);
		expect(look([...of(legacy), ...of({})])).toMatchObject([{ id: 'blocked-clients', weight: 'ordinary' }]);
	});
	test('are nothing where they are few, or where passwords were wrong', () => {
		expect(say([{}, ...many(4, () => legacy)])).toEqual([]);
		expect(say([{}, ...many(9, () => ({ ...legacy, code: '50053' }))])).toEqual([]);
	});
});

describe('one user with one app', () => {
	const loop = (size: number, row: WrittenRow = {}) => many(size, () => ({ code: '50126', user: 'bo', ...row }));

	test('is said where it makes up much of what is no success, as an app that repeats by itself', () => {
		const rows = [...right(300, '192.0.2.1'), ...loop(150), ...wrong(9, '192.0.2.1')];
		expect(look(rows)).toMatchObject([{ id: 'repeated', weight: 'ordinary' }]);
		expect(say(rows)[0]).toBe(
			'One user with one app makes up much of what is no success. | bo with Contoso: 50126 in 150 of 159 rows that are no success, from 1 address, 2026-11-23 12:00 to 14:29 UTC.',
		);
	});
	test('comes first where passwords were refused from many addresses', () => {
		const rows = many(120, (place) => ({ code: '50126', user: 'bo', address: `198.51.100.${place % 12}` }));
		expect(look(rows)).toMatchObject([{ id: 'repeated', weight: 'first' }]);
	});
	test('is nothing where the rows are few, are a small part, or are of an app that signs in itself', () => {
		expect(say(loop(99))).toEqual([]);
		const others = many(1200, (place) => ({ code: '50126', user: `user ${place}`, address: `host ${place}` }));
		expect(say([...loop(120), ...others])).toEqual([]);
		expect(say(loop(150, { log: 'service-principal' }))).toEqual([]);
	});
	test('is two where two are', () => {
		expect(say([...loop(150), ...loop(200, { app: 'Fabrikam' }), {}])[0]).toContain(
			'2 pairs of a user and an app make up much of what is no success. | bo with Fabrikam: 50126 in 200 of 350 rows',
		);
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
