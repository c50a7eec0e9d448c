import { beforeEach, expect, test, vi } from 'vitest';
import { serveData } from '../../tests/served-data.ts';
import { writeOtherCodes } from '../model/numbers/other-code-list.ts';

const family = { id: 'msal', title: 'Names', owner: 'MSAL', about: 'Names.', first: 'Look.' };
const codes = [
	{ code: 'user_null', message: 'The {0} was called without a user account.', meaning: 'Nobody is there.' },
];
const lists = writeOtherCodes([{ ...family, codes }]);

async function namesIn(text: string): Promise<readonly string[]> {
	const { findNamedForeign } = await import('./foreign-names.ts');
	return (await findNamedForeign(text)).map(({ code, family: owner }) => `${owner} ${code}`);
}

beforeEach(() => {
	vi.resetModules();
});

test('a name is found by the lists, which are loaded for it', async () => {
	const asked = serveData({ 'other-codes': lists });
	expect(await namesIn('ErrorCode: user_null')).toEqual(['msal user_null']);
	expect(asked).toHaveBeenCalledOnce();
});
test('for a text without such a name nothing is loaded', async () => {
	const asked = serveData({ 'other-codes': lists });
	expect(await namesIn('AADSTS50058: A silent sign-in request was sent.')).toEqual([]);
	expect(asked).not.toHaveBeenCalled();
});
test('without the lists there are no names', async () => {
	serveData({});
	expect(await namesIn('ErrorCode: user_null')).toEqual([]);
});
test('a message is found by the lists, and without them there is none', async () => {
	const { findQuotedForeign } = await import('./foreign-names.ts');
	const text = 'Oh: the method was called without a user account';
	serveData({});
	expect(await findQuotedForeign(text)).toEqual([]);
	serveData({ 'other-codes': lists });
	expect(await findQuotedForeign(text)).toEqual([{ family: 'msal', code: 'user_null', index: 4 }]);
});
