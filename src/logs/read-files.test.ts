import { gzipSync } from 'node:zlib';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { knownCodes } from '../../tests/log-store.ts';
import type { LogFile, LogProgress } from './messages.ts';
import { LogRows } from './read-files.ts';
import { writeSampleLog } from './sample-log.ts';

const fileOf = (name: string, text: string): LogFile => ({ name, content: new Blob([text]) });

async function readAll(files: readonly LogFile[]) {
	const rows = new LogRows(knownCodes);
	const progress: LogProgress[] = [];
	const read = await rows.read(files, (told) => progress.push(told));
	return { rows, read, progress };
}

describe('files of a log', () => {
	test('are read together, each with what it was and what it lacks', async () => {
		const folder = 'tests/fixtures/logs';
		const names = readdirSync(folder).filter((name) => /^(?:01|10)-/.test(name));
		const files = names.map((name): LogFile => ({ name, content: new Blob([readFileSync(`${folder}/${name}`)]) }));
		const { rows, read } = await readAll(files);
		expect(read.files.map(({ name, rows: count, unread }) => [name.slice(0, 2), count, unread.length])).toEqual([
			['01', 13, 0],
			['10', 10, 1],
		]);
		expect(rows.count({}).counts).toMatchObject({ rows: 22, successes: 6 });
	});
	test('have the dates of each file turned by themselves', async () => {
		const table = (day: string): string => `Date,Sign-in error code\n3/11/2026,50126\n${day},50126\n`;
		const { rows } = await readAll([fileOf('month.csv', table('11/15/2026')), fileOf('day.csv', table('15/11/2026'))]);
		const days = rows.count({}).rows.map(({ time }) => new Date(time * 1000).toISOString().slice(0, 10));
		expect(days).toEqual(['2026-11-15', '2026-11-15', '2026-11-03', '2026-03-11']);
	});
	test('are read from memory too, where a worker can read no file', async () => {
		const text = `ResultType\n${'50126\n'.repeat(200_000)}`;
		const { buffer } = new TextEncoder().encode(text);
		const rows = new LogRows(knownCodes);
		await rows.read([{ name: 'a.csv', content: buffer }], () => undefined);
		expect(rows.count({}).counts).toMatchObject({ rows: 200_000 });
	});
	test('tell how far they are', async () => {
		const { progress } = await readAll([fileOf('a.csv', 'ResultType\n0\n')]);
		expect(progress[0]).toMatchObject({ kind: 'progress', bytes: 13 });
	});
	test('are unpacked where they were packed with gzip, and tell of the bytes that the file has', async () => {
		const packed = gzipSync(`ResultType\n${'50126\n'.repeat(2000)}`);
		const { rows, read, progress } = await readAll([{ name: 'a.csv.gz', content: new Blob([packed]) }]);
		expect(rows.count({}).counts).toMatchObject({ rows: 2000, codes: [{ code: '50126', count: 2000 }] });
		expect(read.files[0]?.unread).toEqual([]);
		expect(progress[0]?.bytes).toBe(packed.length);
	});
	test('that were packed and cut off are read up to there, with those behind them', async () => {
		const lines = Array.from({ length: 5000 }, (_, place) => `50126,user ${place * 7919}\n`).join('');
		const packed = gzipSync(`ResultType,UserPrincipalName\n${lines}`);
		const cut = { name: 'a.csv.gz', content: new Blob([packed.subarray(0, packed.length - 2000)]) };
		const { rows, read } = await readAll([cut, fileOf('b.csv', 'ResultType\n53003\n')]);
		expect(read.files[0]?.unread.map(({ reason }) => reason)).toContain('cut-off');
		expect(rows.count({ codes: ['50126'] }).counts.rows).toBeGreaterThan(1000);
		expect(rows.count({ codes: ['53003'] }).counts.rows).toBe(1);
	});
	test('that are empty, or no text, hold nothing, and the latter say so', async () => {
		const workbook = { name: 'a.xlsx', content: new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 10, 10])]) };
		const { rows, read } = await readAll([fileOf('a.csv', ''), workbook]);
		expect(rows.count({}).counts.rows).toBe(0);
		expect(read.files).toMatchObject([
			{ rows: 0, unread: [] },
			{ source: 'No text', rows: 1, unread: [{ reason: 'not-text', count: 1 }] },
		]);
	});
	test('give the newest rows of all files first, no more than are shown', async () => {
		const { rows } = await readAll([
			fileOf('a.csv', `ResultType,UserPrincipalName\n${'0,ada\n'.repeat(60)}50126,bo\n`),
		]);
		expect(rows.count({}).rows).toHaveLength(50);
		expect(rows.count({ user: 'bo' })).toMatchObject({
			counts: { rows: 1, codes: [{ code: '50126' }] },
			rows: [{ time: 0, code: '50126', user: 'bo', app: '', address: '' }],
		});
	});
});

test('something stands out in the sample, and all of it is understood', async () => {
	const { read } = await readAll([fileOf('Sample', writeSampleLog())]);
	expect(read.files[0]?.unread).toEqual([]);
	expect(read.findings.map(({ id }) => id)).toEqual(['many-users', 'stopped', 'app-credentials', 'app-requests']);
});
