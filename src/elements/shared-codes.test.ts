// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import { serveData } from '../../tests/served-data.ts';
import { waitUntil } from '../../tests/wait-until.ts';
import { writeCodeList } from '../model/search/code-list.ts';
import { writeFacets } from '../model/table/facets.ts';
import { showAddressed } from '../lists/show-list.ts';
import './shared-codes.ts';

vi.mock('../lists/show-list.ts', { spy: true });

const sources = [
	{ id: '50058', tier: 'documented', title: 'No signed-in user', area: 'session', kind: 'expected' },
	{ id: '65001', tier: 'documented', title: 'Consent is required', area: 'consent', kind: 'failure' },
] as const;

function open(query: string): void {
	history.replaceState(null, '', `/codes${query}`);
	showBody('<shared-codes><p>all codes</p></shared-codes>');
}

const isAllHidden = () => document.querySelector<HTMLElement>('shared-codes > p:not([role])')?.hidden;
const shownIds = () => [...document.querySelectorAll('tr[data-code]')].map((row) => row.getAttribute('data-code'));

beforeEach(() => {
	serveData({ codes: writeCodeList(sources), facets: writeFacets(sources) });
});

describe('the table of all codes', () => {
	test('stays where the address names none', () => {
		open('?area=session');
		expect([isAllHidden(), document.querySelector('[role=status]')]).toEqual([false, null]);
	});
	test('gives its place to the codes that the address names, with a way back to it', async () => {
		open('?ids=65001,50058,99999');
		expect(isAllHidden()).toBe(true);
		await waitUntil(() => {
			expect(shownIds()).toEqual(['65001', '50058', '99999']);
		});
		expect(document.querySelector('a[href="/codes"]')?.textContent).toBe('All codes');
	});
	test('stays beside a word about an address that names no number', async () => {
		open('?ids=none');
		await waitUntil(() => {
			expect(isAllHidden()).toBe(false);
		});
		expect(document.querySelector('[role=status]')?.textContent).toContain('/codes?ids=50126,50053');
	});
	test('comes back when the list cannot be loaded', async () => {
		vi.mocked(showAddressed).mockRejectedValueOnce(new Error('offline'));
		open('?ids=65001,50058');
		await waitUntil(() => {
			expect(document.querySelector('[role=status]')?.textContent).toContain('could not be loaded');
		});
		expect(isAllHidden()).toBe(false);
	});
});
