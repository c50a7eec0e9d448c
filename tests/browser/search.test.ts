import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { waitUntilQuiet } from './quiet.ts';
import { openSite, readCodes, type OpenSite } from './site.ts';

let site: OpenSite;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const ids = readdirSync('content/codes').map((name) => name.replace('.md', ''));
const symbols = ids.flatMap((id) => {
	const symbol = /^symbol: (.+)$/m.exec(readFileSync(`content/codes/${id}.md`, 'utf8'))?.[1];
	return symbol === undefined ? [] : [{ id, symbol }];
});

/** The files that a page asks the server for from now on, without versions and hashes in their names. */
function recordRequests(page: Page): string[] {
	const asked: string[] = [];
	page.on('request', (request) => {
		const [folder = '', ...names] = new URL(request.url()).pathname.slice(1).split('/');
		const name = (folder === '_astro' ? names : names.slice(1)).join('/').replace(/\.[\w-]{8}(?=\.js$)/, '');
		asked.push(`${folder}/${name}`);
	});
	return asked;
}

describe('the search in the header', () => {
	test('puts every number first for itself, in four spellings', async () => {
		const { page, problems } = await site.open('/about');
		const field = page.getByRole('combobox');
		await page.locator('site-search input').focus();
		await field.waitFor();
		const wrong = await page.evaluate(async (numbers) => {
			const input = document.querySelector<HTMLInputElement>('site-search input')!;
			const missed: string[] = [];
			const firstFor = (text: string): string | null => {
				input.value = text;
				input.dispatchEvent(new Event('input', { bubbles: true }));
				return document.querySelector('site-search [data-code]')?.getAttribute('data-code') ?? null;
			};
			// The list is loaded when the first answer is shown.
			while (firstFor(numbers[0]!) === null) await new Promise((done) => setTimeout(done, 20));
			for (const number of numbers)
				for (const text of [number, `AADSTS${number}`, `aadsts ${number}`, `AADSTS-${number}:`])
					if (firstFor(text) !== number) missed.push(`${text} gave ${firstFor(text)}`);
			return missed;
		}, ids);
		expect(wrong).toEqual([]);
		expect(problems).toEqual([]);
	});

	test('puts every symbol first for itself', async () => {
		const { page } = await site.open('/about');
		await page.locator('site-search input').focus();
		const wrong = await page.evaluate(async (pairs) => {
			const input = document.querySelector<HTMLInputElement>('site-search input')!;
			const firstFor = (text: string): string | null => {
				input.value = text;
				input.dispatchEvent(new Event('input', { bubbles: true }));
				return document.querySelector('site-search [data-code]')?.getAttribute('data-code') ?? null;
			};
			// Until the list is there, and its index.
			while (firstFor('UserInformationNotProvided') === null) await new Promise((done) => setTimeout(done, 20));
			return pairs.filter(({ id, symbol }) => {
				const first = firstFor(symbol);
				// Some symbols belong to several codes; any of them is right.
				return first !== id && !pairs.some((pair) => pair.id === first && pair.symbol === symbol);
			});
		}, symbols);
		expect(wrong).toEqual([]);
	});

	test('answers an exact number in the same task as the key, without any request', async () => {
		const { page } = await site.open('/about');
		const field = page.locator('site-search input');
		await field.fill('5');
		await page.locator('site-search [data-code]').first().waitFor();
		await waitUntilQuiet(page);
		const requests: string[] = [];
		page.on('request', (request) => requests.push(request.url()));
		const first = await page.evaluate(() => {
			const input = document.querySelector<HTMLInputElement>('site-search input')!;
			input.value = '50058';
			input.dispatchEvent(new Event('input', { bubbles: true }));
			return document.querySelector('site-search [data-code]')?.getAttribute('data-code');
		});
		expect(first).toBe('50058');
		expect(requests).toEqual([]);
	});

	test('asks for nothing before it is focused', async () => {
		const { page } = await site.open('/about');
		await waitUntilQuiet(page);
		const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
		expect(asked.filter((name) => /search-(data|index)|combobox/.test(name))).toEqual([]);
	});

	test('asks on focus for the list of codes and one script, and for nothing more when a number is typed', async () => {
		const { page } = await site.open('/about');
		await waitUntilQuiet(page);
		const asked = recordRequests(page);
		await page.locator('site-search input').fill('50058');
		await page.locator('site-search [data-code="50058"]').waitFor();
		await waitUntilQuiet(page);
		expect(asked.sort()).toEqual(['_astro/search.js', 'search-data/codes.json']);
	});

	test('asks for all that words need before its script names it, and for nothing twice', async () => {
		const { page, problems } = await site.open('/about');
		await waitUntilQuiet(page);
		const asked = recordRequests(page);
		await page.locator('site-search input').fill('silent sign-in');
		await page.locator('site-search .excerpt').first().waitFor();
		await waitUntilQuiet(page);
		const heads = [
			'chunk-starts.json',
			'pagefind-entry.json',
			'pagefind.en.pf_meta',
			'pagefind.js',
			'wasm.en.pagefind',
		];
		const firstChunk = asked.findIndex((file) => file.endsWith('.pf_index'));
		const before = asked.slice(0, firstChunk).filter((file) => file.startsWith('search-index/'));
		expect(before.sort()).toEqual(heads.map((file) => `search-index/${file}`));
		expect(new Set(asked).size).toBe(asked.length);
		expect(problems).toEqual([]);
	});

	test('leads with the keyboard alone from a slash to the page', async () => {
		const { page } = await site.open('/about');
		await page.keyboard.press('/');
		await page.keyboard.type('UserInformationNotProvided');
		await page.locator('site-search [data-code="50058"]').waitFor();
		await page.keyboard.press('ArrowDown');
		expect(await page.getByRole('combobox').getAttribute('aria-activedescendant')).not.toBeNull();
		await page.keyboard.press('Enter');
		await page.waitForURL('**/codes/50058');
	});

	test('keeps the chosen suggestion when the full text answers after it', async () => {
		const { page } = await site.open('/about');
		const held = Promise.withResolvers<undefined>();
		await page.route('**/search-index/**', async (route) => {
			await held.promise;
			await route.continue();
		});
		await page.locator('site-search input').fill('silent sign-in');
		await page.locator('site-search [role="option"]').nth(1).waitFor();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		const chosen = page.locator('site-search [aria-selected="true"]');
		const before = await chosen.getAttribute('data-code');
		held.resolve(undefined);
		await page.locator('site-search [role="status"] a').waitFor();
		expect(await chosen.getAttribute('data-code')).toBe(before);
		expect(before).not.toBeNull();
		expect(await page.getByRole('combobox').getAttribute('aria-activedescendant')).not.toBeNull();
	});

	test('opens an exact number on Enter, and closes on Escape', async () => {
		const { page } = await site.open('/codes/50011');
		await page.keyboard.press('Control+k');
		await page.keyboard.type('50058');
		await page.locator('site-search [data-code="50058"]').waitFor();
		await page.keyboard.press('Escape');
		expect(await page.getByRole('combobox', { name: /Search/ }).getAttribute('aria-expanded')).toBe('false');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/codes/50058');
	});

	test('stays closed after Escape, whatever is found after it, until the text changes or the field is entered', async () => {
		const { page } = await site.open('/about');
		const held = Promise.withResolvers<undefined>();
		await page.route('**/search-index/**', async (route) => {
			await held.promise;
			await route.continue();
		});
		const field = page.getByRole('combobox');
		await page.keyboard.press('Control+k');
		await page.keyboard.type('mfa');
		await page.locator('site-search [data-code]').first().waitFor();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Escape');
		held.resolve(undefined);
		await page.locator('site-search [role="status"] a').waitFor({ state: 'attached' });
		await waitUntilQuiet(page);
		expect(await page.locator('site-search [role="option"]').first().isVisible()).toBe(false);
		expect([await field.getAttribute('aria-expanded'), await field.inputValue()]).toEqual(['false', 'mfa']);
		await page.locator('main').click({ position: { x: 1, y: 1 } });
		await page.keyboard.press('Control+k');
		await page.locator('site-search [role="option"]').first().waitFor();
		await page.keyboard.press('Escape');
		await page.keyboard.press('End');
		await page.keyboard.type(' denied');
		await page.locator('site-search [role="option"]').first().waitFor();
	});

	test('keeps the order of its list under the pointer when the full text answers', async () => {
		const { page } = await site.open('/about');
		const held = Promise.withResolvers<undefined>();
		await page.route('**/search-index/**', async (route) => {
			await held.promise;
			await route.continue();
		});
		await page.locator('site-search input').fill('token');
		const second = page.locator('site-search [role="option"]').nth(1);
		await second.waitFor();
		await second.hover();
		const before = await readCodes(page, 'site-search');
		held.resolve(undefined);
		await page.locator('site-search [role="status"] a').waitFor();
		expect((await readCodes(page, 'site-search')).slice(0, before.length)).toEqual(before);
	});

	test('says how many results there are, and leads to all of them', async () => {
		const { page } = await site.open('/about');
		await page.locator('site-search input').fill('mfa');
		const all = page.locator('site-search [role="status"] a');
		await all.waitFor();
		const total = Number(/\d+/.exec(await all.innerText())?.[0]);
		await all.click();
		await page.waitForURL('**/search?q=mfa');
		await page.getByText(`${total} results`, { exact: true }).waitFor();
		await page.getByRole('button', { name: `Show all ${total} results` }).click();
		await expect.poll(() => page.locator('[data-results] > li').count()).toBe(total);
		expect(total).toBeGreaterThan(20);
	});

	test('finds words in all texts', async () => {
		const { page } = await site.open('/about');
		await page.locator('site-search input').fill('signed in prompt=none');
		// Only the full answer has excerpts; the list of codes answers first, in another order.
		await page.locator('site-search .excerpt').first().waitFor();
		expect((await readCodes(page, 'site-search')).slice(0, 3)).toContain('50058');
	});

	test('says that a number is not documented and shows no other code as a match', async () => {
		const { page } = await site.open('/about');
		await page.locator('site-search input').fill('50012345');
		await page.getByText('AADSTS50012345 is not documented here.').waitFor();
		expect(await readCodes(page, 'site-search')).toEqual([]);
	});

	test('decodes a pasted text and keeps it out of the address', async () => {
		const { page } = await site.open('/about');
		const field = page.locator('site-search input');
		await field.focus();
		await page.evaluate(() => {
			const data = new DataTransfer();
			data.setData(
				'text/plain',
				'Sorry\nA silent sign-in request was sent but no user is signed in.\nTrace ID: 3f2a9c10-7d44-4b0e-9a55-0c1de2f30100',
			);
			const input = document.querySelector<HTMLInputElement>('site-search input')!;
			input.value = data.getData('text/plain');
			input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
			input.dispatchEvent(new Event('input', { bubbles: true }));
		});
		await page.locator('site-search [data-code="50058"]').waitFor();
		await page.keyboard.press('Enter');
		await page.waitForURL('**/codes/50058');
	});
});

describe('the search page', () => {
	test('keeps a short pasted text out of the address', async () => {
		const { page } = await site.open('/search');
		const text = 'Trace ID: 3f2a9c10-7d44-4b0e-9a55-0c1de2f30100 user ada@contoso.com sign-in failed';
		await page.locator('search-page [name="q"]').fill(text);
		await page.getByText('No sign-in error code or known message was found in this text.').waitFor();
		expect(page.url()).toMatch(/\/search$/);
	});

	test('searches on load for what the address asks', async () => {
		const { page, problems } = await site.open('/search?q=conditional+access+blocked');
		await page.locator('[data-results] [data-code="53003"]').waitFor();
		expect((await readCodes(page, '[data-results]')).slice(0, 3)).toContain('53003');
		await page.locator('[data-results] mark').first().waitFor();
		expect(problems).toEqual([]);
	});

	test('filters by area, and the choice is in the address', async () => {
		const { page } = await site.open('/search?q=device');
		await page.locator('[data-results] [data-code]').first().waitFor();
		await page.getByLabel('Area').selectOption('seamless-sso');
		await page.waitForURL('**/search?q=device&area=seamless-sso');
		const codes = await readCodes(page, '[data-results]');
		expect(codes.length).toBeGreaterThan(0);
		for (const id of codes) expect(readFileSync(`content/codes/${id}.md`, 'utf8')).toContain('\narea: seamless-sso\n');
	});

	test('corrects a misspelt word and says so', async () => {
		const { page } = await site.open('/search?q=admin+consnet+workflw');
		await page.getByText('Showing results for').waitFor();
		expect((await readCodes(page, '[data-results]')).length).toBeGreaterThan(0);
	});

	test('shows hostile input as text', async () => {
		const { page, problems } = await site.open('/search?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E');
		await waitUntilQuiet(page);
		expect(await page.locator('main img').count()).toBe(0);
		expect(problems).toEqual([]);
	});
});

describe('what words find is the same in every field', () => {
	test.each(['mfa', 'consent declined', '50O58', 'code was already redeemed', 'bad gateway', '5301'])(
		'%s',
		async (text) => {
			const { page } = await site.open(`/search?q=${encodeURIComponent(text)}`);
			await page
				.locator('[data-status]')
				.filter({ hasText: /\d+ result/ })
				.waitFor();
			const more = page.locator('search-page [data-more]');
			if (await more.isVisible()) await more.click();
			const total = Number(/\d+/.exec(await page.locator('[data-status]').innerText())?.[0]);
			await expect.poll(() => page.locator('[data-results] > li').count()).toBe(total);
			const codes = await readCodes(page, '[data-results]');
			expect(codes.length).toBeGreaterThan(0);

			await page.locator('site-search input').fill(text);
			await page.locator('site-search [data-code]').first().waitFor();
			// The names are there first, and what is in the texts follows.
			await expect
				.poll(async () => {
					const listed = await readCodes(page, 'site-search');
					return [listed, codes.slice(0, listed.length)];
				})
				.toSatisfy(([listed = [], first]: string[][]) => listed.length > 0 && listed.join() === first?.join());

			await page.goto(`${site.address}/codes?words=${encodeURIComponent(text)}`);
			await page
				.locator('[data-count]')
				.filter({ hasText: new RegExp(`^${codes.length} codes?`) })
				.waitFor();
			const rows = page.locator('code-filter tbody tr th');
			expect(await rows.allInnerTexts()).toEqual(codes.slice(0, await rows.count()));

			await page.goto(site.address);
			await page.locator('error-decoder textarea').fill(text);
			const shown = page.locator('error-decoder :is([data-code], [data-decoded-code])');
			await shown.first().waitFor();
			await waitUntilQuiet(page);
			const first = await shown
				.first()
				.evaluate((element: HTMLElement) => element.dataset['decodedCode'] ?? element.dataset['code']);
			expect(first).toBe(codes[0]);
		},
	);
});
