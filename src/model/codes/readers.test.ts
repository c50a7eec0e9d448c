import { describe, expect, test } from 'vitest';
import { readers } from './readers.ts';

const namesFor = (code: Parameters<(typeof readers)[number]['concerns']>[0]): readonly string[] =>
	readers.filter(({ concerns }) => concerns(code)).map(({ name }) => name);

describe('a code concerns', () => {
	test.each([
		['the help desk where it fixes it first', { actors: ['helpdesk', 'user'] }, ['Helpdesk']],
		['the help desk where the user fixes it first', { actors: ['user', 'app-developer'] }, ['Helpdesk']],
		['a developer who fixes it first', { actors: ['app-developer', 'tenant-admin'] }, ['Developer']],
		['an analyst where the password was right', { actors: ['tenant-admin'], credential: 'accepted' }, ['Analyst']],
		['more than one of them', { actors: ['user'], credential: 'rejected' }, ['Helpdesk', 'Analyst']],
		['none of them where nothing is known', { actors: [] }, []],
	] as const)('%s', (_name, code, expected) => {
		expect(namesFor(code)).toEqual(expected);
	});
});
