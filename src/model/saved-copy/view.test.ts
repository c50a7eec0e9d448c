import { describe, expect, test } from 'vitest';
import type { OfflineStatus } from './messages.ts';
import { readRequest } from './messages.ts';
import { describeOffline, formatBytes } from './view.ts';

const status: OfflineStatus = {
	kind: 'status',
	site: 'ab12',
	state: 'empty',
	bytes: 0,
	totalBytes: 2_400_000,
	pages: 0,
	totalPages: 1500,
	date: '2026-11-20',
	isDeclined: false,
	hasOlder: false,
};
const facts = { isSupported: true, hasFailed: false, active: undefined, waiting: undefined, isBehind: false };
const ready: OfflineStatus = { ...status, state: 'ready' };

const crowded: OfflineStatus = { ...status, state: 'failed', failure: 'storage', hasOlder: true };

describe('a reader sees', () => {
	test.each([
		['that the browser cannot', { ...facts, isSupported: false }, 'unsupported', undefined],
		['that nothing is saved before a worker is there', facts, 'idle', 'Save the site'],
		['how large the download is', { ...facts, active: status }, 'idle', 'Save the site (2.4 MB)'],
		['that saving could not begin', { ...facts, hasFailed: true }, 'failed', 'Try again'],
		['that it is being saved', { ...facts, active: { ...status, state: 'saving' as const } }, 'saving', undefined],
		['that it is saved', { ...facts, active: ready }, 'ready', undefined],
		[
			'why it failed',
			{ ...facts, active: { ...status, state: 'failed' as const, failure: 'storage' as const } },
			'failed',
			'Try again',
		],
		['that a new version is saved', { ...facts, active: ready, waiting: ready }, 'update', 'Use it now'],
		[
			'that the copy stays while a new version is being saved',
			{ ...facts, active: ready, waiting: { ...status, state: 'saving' as const } },
			'ready',
			undefined,
		],
		[
			'that a newer version is being saved where this one could not be',
			{
				...facts,
				active: { ...status, state: 'failed' as const, failure: 'changed' as const },
				waiting: { ...status, state: 'saving' as const },
			},
			'saving',
			undefined,
		],
		['that a newer version waits for a yes', { ...facts, active: ready, waiting: status }, 'ready', 'Save it (2.4 MB)'],
		[
			'that a newer version failed',
			{ ...facts, active: ready, waiting: { ...status, state: 'failed' as const } },
			'ready',
			'Try again',
		],
		[
			'that a newer version has no space beside this one',
			{ ...facts, active: ready, waiting: { ...crowded } },
			'ready',
			'Replace the old copy',
		],
		[
			'that this version has no space beside an older one',
			{ ...facts, active: crowded },
			'failed',
			'Replace the old copy',
		],
		[
			'that a newer version could not be saved after the older one was removed for it',
			{ ...facts, active: status, waiting: { ...crowded, hasOlder: false } },
			'failed',
			'Try again',
		],
		['that there is no space at all', { ...facts, active: { ...crowded, hasOlder: false } }, 'failed', 'Try again'],
		['that this page is behind', { ...facts, active: ready, isBehind: true }, 'update', 'Reload'],
	])('%s', (_name, known, state, action) => {
		const view = describeOffline(known);
		expect([view.state, view.action]).toEqual([state, action]);
	});
	test('how far saving is, download and unpacking each one half', () => {
		const active: OfflineStatus = { ...status, state: 'saving', bytes: 2_400_000, pages: 750 };
		expect(describeOffline({ ...facts, active })).toMatchObject({ progress: 75 });
	});
	test.each([
		[0, '0 kB'],
		[520_400, '520 kB'],
		[2_444_350, '2.4 MB'],
	])('a size of %i bytes as %s', (bytes, text) => {
		expect(formatBytes(bytes)).toBe(text);
	});
});

describe('a message to the worker', () => {
	test.each([
		[{ kind: 'activate', more: 1 }, { kind: 'activate' }],
		[
			{ kind: 'save', asked: true },
			{ kind: 'save', asked: true },
		],
		[
			{ kind: 'save', asked: 'yes' },
			{ kind: 'save', asked: false },
		],
		[
			{ kind: 'report', site: 'ab12' },
			{ kind: 'report', site: 'ab12' },
		],
		[{ kind: 'report', site: '<b>' }, undefined],
		[{ kind: 'report' }, undefined],
		[{ kind: 'toString' }, undefined],
		[{ kind: ['remove'] }, undefined],
		[['remove'], undefined],
		['remove', undefined],
		[null, undefined],
		[undefined, undefined],
	])('%j is read as %j', (message, expected) => {
		expect(readRequest(message)).toEqual(expected);
	});
});
