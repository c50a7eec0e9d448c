import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLog } from '../../../tests/read-log.ts';

/** What a sample holds, as the file beside the samples says it. */
interface Expected {
	readonly rows: number;
	readonly successes: number;
	readonly codes: Readonly<Record<string, number>>;
	readonly interrupted?: number;
	readonly ignored?: number;
	readonly unreadable?: number;
	readonly symbolOnly?: Readonly<Record<string, number>>;
}

const folder = 'tests/fixtures/logs';
const samples = Object.entries(
	JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Readonly<Record<string, Expected>>,
);

describe.each(samples)('%s', (name, expected) => {
	const bytes = readFileSync(`${folder}/${name}`);

	test.each([65_536, 101, 1])('is read as the samples say, in pieces of %i bytes', (length) => {
		const { successes, codes, symbols, unread, interrupted, end } = readLog(bytes, name, [length]);
		const { 'other-record': ignored = 0, ...rest } = unread;
		const missing = Object.values(rest).reduce((sum, count) => sum + count, 0);
		expect({ successes, codes, symbols, ignored, missing }).toEqual({
			successes: expected.successes,
			codes: expected.codes,
			symbols: expected.symbolOnly ?? {},
			ignored: expected.ignored ?? 0,
			missing: expected.unreadable ?? 0,
		});
		expect(end.rows).toBe(expected.rows + ignored);
		if (expected.interrupted !== undefined) expect(interrupted).toBe(expected.interrupted);
	});
	test('has a time, a user, an app and, but for managed identities, an address in every row', () => {
		const { signIns } = readLog(bytes, name);
		const bare = signIns.filter(
			({ time, user, app, address, log }) =>
				time === 0 || user === '' || app === '' || (address === '' && log !== 'managed-identity'),
		);
		expect(bare).toEqual([]);
	});
});
