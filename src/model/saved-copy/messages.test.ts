import { describe, expect, test } from 'vitest';
import { readRequest } from './messages.ts';

describe('a request to the worker', () => {
	test.each([
		[{ kind: 'report', site: '0a9f' }],
		[{ kind: 'save', asked: true }],
		[{ kind: 'save', asked: false }],
		[{ kind: 'activate' }],
		[{ kind: 'remove' }],
		[{ kind: 'take-shared' }],
	])('%j is read as it was sent', (message) => {
		expect(readRequest(message)).toEqual(message);
	});
	test.each([
		['fields that no request has', { kind: 'remove', more: 1 }, { kind: 'remove' }],
		['fields of another request', { kind: 'activate', site: '0a9f', asked: true }, { kind: 'activate' }],
	])('is read without %s', (_, message, request) => {
		expect(readRequest(message)).toEqual(request);
	});
	test.each([[undefined], ['true'], [1], [{}]])(
		'to save counts as asked by a person only with true, not %j',
		(asked) => {
			expect(readRequest({ kind: 'save', asked })).toEqual({ kind: 'save', asked: false });
		},
	);
});

test.each([
	['nothing', undefined],
	['null', null],
	['a text', 'activate'],
	['a list', [{ kind: 'activate' }]],
	['an object without a kind', { site: '0a9f' }],
	['an unknown kind', { kind: 'unregister' }],
	['a kind that every object inherits', { kind: 'toString' }],
	['a report without a version', { kind: 'report' }],
	['a version that is not a text', { kind: 'report', site: 9 }],
	['an empty version', { kind: 'report', site: '' }],
	['a version with other characters', { kind: 'report', site: '0a9F' }],
	['a version of two lines', { kind: 'report', site: '0a9f\n' }],
	['a version that is too long', { kind: 'report', site: 'a'.repeat(65) }],
])('%s is no request', (_, message) => {
	expect(readRequest(message)).toBeUndefined();
});
