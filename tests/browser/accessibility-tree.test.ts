import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTree, type TreeNode } from './accessibility/tree.ts';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

function withRole(nodes: readonly TreeNode[], role: string): readonly TreeNode[] {
	return nodes.filter((node) => node.role === role);
}

describe('the tree of the search in the header', () => {
	test('is a named search field before it is used', async () => {
		const { page } = await site.open('/about');
		const nodes = await readTree(page.locator('site-search'));
		expect(withRole(nodes, 'search').map(({ name }) => name)).toEqual(['Whole site']);
		expect(withRole(nodes, 'searchbox').map(({ name }) => name)).toEqual(['Search codes, messages and guides']);
		expect(withRole(nodes, 'listbox')).toEqual([]);
	});

	test('is a combobox with a named list of options while it is open', async () => {
		const { page } = await site.open('/about');
		await page.locator('site-search input').fill('50058');
		await page.locator('site-search [data-code="50058"]').waitFor();
		const nodes = await readTree(page.locator('site-search'));
		const [field] = withRole(nodes, 'combobox');
		expect(field).toMatchObject({
			name: 'Search codes, messages and guides',
			states: { expanded: true, autocomplete: 'list', hasPopup: 'listbox', controls: 'site-search-field-list' },
		});
		expect(withRole(nodes, 'listbox').map(({ name }) => name)).toEqual(['Suggestions']);
		const [option] = withRole(nodes, 'option');
		expect(option?.name).toMatch(/^50058\s?No signed-in user for a silent request/);
		expect(option?.states).toMatchObject({ selected: false });
	});

	test('names the chosen option, and forgets it when the list closes', async () => {
		const { page } = await site.open('/about');
		await page.locator('site-search input').fill('conditional access');
		// Only the full answer leads to all results.
		await page.locator('site-search [role="status"] a').waitFor();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		const open = await readTree(page.locator('site-search'));
		const selected = withRole(open, 'option').map(({ states }) => states['selected']);
		expect(selected.slice(0, 3)).toEqual([false, true, false]);
		expect(withRole(open, 'combobox')[0]?.states['activedescendant']).toBe('site-search-field-list-1');
		await page.keyboard.press('Escape');
		const closed = await readTree(page.locator('site-search'));
		expect(withRole(closed, 'combobox')[0]?.states).toMatchObject({ expanded: false });
		expect(withRole(closed, 'combobox')[0]?.states['activedescendant']).toBeUndefined();
		expect(withRole(closed, 'option')).toEqual([]);
	});

	test('says in a status that a number is not documented', async () => {
		const { page } = await site.open('/about');
		await page.locator('site-search input').fill('50012345');
		await page.getByText('AADSTS50012345 is not documented here.').waitFor();
		const nodes = await readTree(page.locator('site-search [role="status"]'));
		expect(nodes[0]).toMatchObject({ role: 'status', states: { live: 'polite' } });
		expect(nodes.map(({ name }) => name).join(' ')).toContain('AADSTS50012345 is not documented here.');
		expect(withRole(await readTree(page.locator('site-search')), 'combobox')[0]?.states).toMatchObject({
			expanded: false,
		});
	});
});

describe('the tree of the decoder', () => {
	const pasted =
		"AADSTS50011: The redirect URI 'https://app.contoso.com/callback' specified in the request does not match the redirect URIs configured for the application '11112222-3333-4444-5555-666677778888'.\nTrace ID: 3f2a9c10-7d44-4b0e-9a55-0c1de2f30100 Timestamp: 2026-03-04 09:12:44Z";

	test('is a named field of several lines with a note, and a silent status', async () => {
		const { page } = await site.open('/decode');
		const nodes = await readTree(page.locator('error-decoder'));
		const [field] = withRole(nodes, 'textbox');
		expect(field).toMatchObject({
			name: 'Paste an error, or type a number, a name or a few words',
			states: { multiline: true },
		});
		expect(field?.description).toContain('Nothing that you paste leaves this page.');
		expect(withRole(nodes, 'heading')).toEqual([]);
	});

	test('says what it found, under a heading with the number and a link to the page', async () => {
		const { page } = await site.open('/decode');
		await page.locator('textarea').fill(pasted);
		await page.locator('[data-decoded-code="50011"]').waitFor();
		const nodes = await readTree(page.locator('error-decoder'));
		const status = await readTree(page.locator('error-decoder [role="status"]').first());
		expect(status.map(({ name }) => name).join(' ')).toContain('Found AADSTS50011');
		const headings = withRole(nodes, 'heading');
		expect(headings[0]?.name).toMatch(/^AADSTS50011\b/);
		expect(headings[0]?.states).toMatchObject({ level: 2 });
		expect(headings.slice(1).map(({ states }) => states['level'])).not.toContain(4);
		expect(withRole(nodes, 'link')[0]?.name).not.toBe('');
		const terms = withRole(nodes, 'term').map(({ name }) => name);
		expect(withRole(nodes, 'definition').length).toBeGreaterThanOrEqual(4);
		expect(terms.length).toBe(withRole(nodes, 'definition').length);
	});

	test('names every button and link by what it does', async () => {
		const { page } = await site.open('/decode');
		await page.locator('textarea').fill(pasted);
		await page.locator('[data-decoded-code="50011"]').waitFor();
		const nodes = await readTree(page.locator('error-decoder'));
		const names = [...withRole(nodes, 'button'), ...withRole(nodes, 'link')].map(({ name }) => name);
		expect(names.length).toBeGreaterThan(1);
		expect(names.filter((name) => name.length < 4)).toEqual([]);
		expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
	});
});
