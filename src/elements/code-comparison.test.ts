// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import { serveData } from '../../tests/served-data.ts';
import { waitUntil } from '../../tests/wait-until.ts';
import { loadCompared } from '../comparison/load-compared.ts';
import type { ComparedCode } from '../model/comparison/compared-code.ts';
import { writeCodeList } from '../model/search/code-list.ts';
import './code-comparison.ts';

vi.mock('../comparison/load-compared.ts', () => ({ loadCompared: vi.fn() }));

const ids = ['50053', '50057', '50058', '50126', '53003'];
const codes = ids.map((id) => ({ id, tier: 'documented', title: `Title of ${id}` }) as const);

beforeEach(() => {
	serveData({ codes: writeCodeList(codes), pages: [{ path: '/areas/account', title: 'Area: Accounts' }] });
	vi.mocked(loadCompared)
		.mockReset()
		.mockImplementation((wanted) =>
			Promise.resolve(
				wanted.map((id): ComparedCode => ({
					id,
					title: `Title of ${id}`,
					area: 'account',
					kind: id === '50126' ? 'expected' : 'failure',
					actors: id === '50126' ? ['user', 'helpdesk'] : ['user'],
				})),
			),
		);
});

function open(query: string): void {
	history.replaceState(null, '', `/compare${query}`);
	document.title = 'Compare codes | Site';
	showBody(
		'<code-comparison><form><input name="ids"></form><p role="status"></p><div data-compared></div></code-comparison>',
	);
}

const shown = () => document.querySelector('[data-compared]');
const settle = () =>
	waitUntil(() => {
		expect(shown()?.hasAttribute('data-settled')).toBe(true);
	});
const heads = () => [...document.querySelectorAll('thead th')].map((head) => head.getAttribute('data-code'));

describe('the comparison', () => {
	test('puts the codes of the address side by side, and says in words what differs', async () => {
		open('?ids=50126,50053');
		await settle();
		expect(heads()).toEqual(['50126', '50053']);
		const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
			[...row.children].map((cell) => cell.textContent),
		);
		expect(rows).toEqual([
			['Is it an error≠ Different', 'Expected (no fault)', 'Failure'],
			['Who can fix it≠ Different', 'UserHelpdesk (only here)', 'User'],
			['Area= The same', 'Accounts', 'Accounts'],
		]);
		expect(document.querySelector('[role=status]')?.textContent).toBe(
			'Different: is it an error, who can fix it. The same: area.',
		);
		expect(document.title).toBe('Compare 50126, 50053 | Site');
		expect(document.querySelector('input')?.value).toBe('50126, 50053');
	});
	test('takes numbers from its field, and nothing else gets into the address', async () => {
		open('');
		expect(shown()?.textContent).toBe('');
		const input = document.querySelector('input');
		if (input) input.value = 'AADSTS50126 of ada@example.com and 50058';
		document.querySelector('form')?.dispatchEvent(new Event('submit'));
		expect(location.search).toBe('?ids=50126,50058');
		await settle();
		expect(heads()).toEqual(['50126', '50058']);
	});
	test.each([
		['?ids=50126', 'needs at least two'],
		['?ids=', 'needs at least two'],
		['?ids=%3Cscript%3E', 'needs at least two'],
		['?ids=50126,99999', 'AADSTS99999 is not documented here'],
		['?ids=50126,50053,50057,50058,53003', 'Only the first 4'],
	])('helps where the address is %s', async (query, said) => {
		open(query);
		await settle();
		expect(shown()?.textContent).toContain(said);
	});
	test('names the nearest codes of a number that the site lacks', async () => {
		open('?ids=50126,50059');
		await settle();
		const links = [...document.querySelectorAll('[data-compared] p a')].map((link) => link.getAttribute('href'));
		expect(links.slice(0, 3)).toEqual(['/codes/50053', '/codes/50057', '/codes/50058']);
		expect(links.at(-1)).toContain('code=50059');
		expect(document.querySelector('[role=status]')?.textContent).toContain('Similar codes (not the same error): ');
	});
	test('leads from too many codes to their table', async () => {
		open(`?ids=${ids.join(',')}`);
		await settle();
		expect(heads()).toHaveLength(4);
		expect(document.querySelector('[data-compared] a')?.getAttribute('href')).toBe(`/codes?ids=${ids.join(',')}`);
	});
	test('says when the codes cannot be loaded', async () => {
		vi.mocked(loadCompared).mockRejectedValue(new Error('offline'));
		open('?ids=50126,50053');
		await settle();
		expect(shown()?.textContent).toContain('could not be loaded');
	});
});
