import { readdirSync, readFileSync } from 'node:fs';
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

/** Samples that were made, and those that others published. */
const folders = ['tests/fixtures/logs', 'tests/fixtures/logs/public'];
const samples = folders.flatMap((folder) => {
	const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Readonly<Record<string, Expected>>;
	return Object.entries(expected).map(([name, one]) => [name, one, folder] as const);
});

describe.each(samples)('%s', (name, expected, folder) => {
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

test('every public sample has its line in the README, and is read', () => {
	const folder = 'tests/fixtures/logs/public';
	const names = readdirSync(folder).filter((name) => /^(?!expected).*json$/.test(name));
	const readme = readFileSync(`${folder}/README.md`, 'utf8');
	expect(names).toHaveLength(10);
	for (const name of names) expect(readme).toContain(`| \`${name}\` `);
	expect(samples.map(([name]) => name)).toEqual(expect.arrayContaining(names));
});

test('the files and tests that the list of shapes names are there', () => {
	const list = readFileSync('docs/log-shapes.md', 'utf8');
	const rows = list.split('\n').filter((line) => /^\| \d+ /.test(line));
	expect(rows).toHaveLength(18);
	const tests = readFileSync('src/model/logs/log-shapes.test.ts', 'utf8');
	for (const row of rows) {
		const files = Array.from(row.matchAll(/`([\w./-]+\.(?:csv|json|ndjson))`/g), ([, file]) => file);
		const names = Array.from(row.matchAll(/"([^"]+)"/g), ([, name]) => name);
		expect(files.length + names.length, row).toBeGreaterThan(0);
		expect(
			files.filter((file) => !samples.some(([name, , folder]) => `${folder}/${name}`.endsWith(`logs/${file}`))),
		).toEqual([]);
		expect(names.filter((name) => !tests.includes(`'${name}'`))).toEqual([]);
	}
});
