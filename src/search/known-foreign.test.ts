// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { serveData } from '../../tests/served-data.ts';
import { writeOtherCodes } from '../model/numbers/other-code-list.ts';
import { createElement } from '../page/create-element.ts';

const family = { id: 'b2c', title: 'Tea in B2C', owner: 'Azure AD B2C', about: 'Of tea.', first: 'Look at the cup.' };
const lists = writeOtherCodes([
	{
		...family,
		codes: [
			{ code: 'AADB2C90118', meaning: 'The cup is <i>gone</i>.', first: 'Take another.' },
			{ code: 'AADB2C90119', meaning: 'The cup is full.' },
		],
	},
]);

async function explain(code: string, name: 'b2c' | 'adfs' = 'b2c'): Promise<HTMLElement> {
	const { explainForeign } = await import('./known-foreign.ts');
	return createElement('p', {}, ...(await explainForeign({ family: name, code, index: 0 })));
}

beforeEach(() => {
	vi.resetModules();
	vi.stubEnv('BASE_URL', '/docs/');
	serveData({ 'other-codes': lists });
});

describe('what is said of a code of another product', () => {
	test('is its meaning, what to do first, and a link to its place, all of it as text', async () => {
		const said = await explain('aadb2c90118');
		expect(said.textContent).toBe(
			'aadb2c90118 (Azure AD B2C, not an AADSTS code): The cup is <i>gone</i>. What to do first: Take another. Tea in B2C',
		);
		expect(said.querySelector('a')?.getAttribute('href')).toBe('/docs/other-codes/b2c#aadb2c90118');
	});
	test('is what to do first with any code where the list knows nothing of its own', async () => {
		expect((await explain('AADB2C90119')).textContent).toContain('The cup is full. What to do first: Look at the cup.');
	});
	test('is what kind of code it is where the list does not have it', async () => {
		const said = await explain('AADB2C99999');
		expect(said.textContent).toContain('Of tea. Our list does not have this code. What to do first: Look at the cup.');
		expect(said.querySelector('a')?.getAttribute('href')).toBe('/docs/other-codes/b2c');
	});
	test('goes by the list that has the code, whatever its digits look like', async () => {
		expect((await explain('AADB2C90119', 'adfs')).textContent).toContain('Azure AD B2C');
	});
	test('fails where a family has no list, and where the lists cannot be had', async () => {
		await expect(explain('MSIS7012', 'adfs')).rejects.toThrow('expected a list of adfs');
		vi.resetModules();
		serveData({});
		await expect(explain('AADB2C90119')).rejects.toThrow('other-codes');
	});
});
