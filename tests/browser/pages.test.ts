import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from './site.ts';

let site: OpenSite;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

const ids = readdirSync('content/codes').map((name) => name.replace('.md', ''));

describe('addresses', () => {
	test('a code page answers 200 at its own address, without a redirect', async () => {
		const response = await fetch(`${site.address}/codes/50058`, { redirect: 'manual' });
		expect(response.status).toBe(200);
	});

	test('every other form of it ends at the page, and Back leads back', async () => {
		const { page } = await site.open('/about');
		for (const alias of [
			'/codes/50058/',
			'/codes/AADSTS50058',
			'/codes/aadsts50058',
			'/AADSTS50058',
			'/50058',
			'/error?code=50058',
			'/error?code=AADSTS50058',
		]) {
			await page.goto(site.address + alias);
			await page.waitForURL(`${site.address}/codes/50058`);
			await page.goBack();
			expect(page.url(), alias).toBe(`${site.address}/about`);
		}
	});

	test('an unknown number answers 404, names the number and offers its family and the official look-up', async () => {
		const response = await fetch(`${site.address}/codes/500580`);
		expect(response.status).toBe(404);
		const { page } = await site.open('/codes/500580');
		await page.getByRole('heading', { name: 'AADSTS500580 is not documented here' }).waitFor();
		await page
			.locator('main')
			.getByRole('link', { name: /^50058 ?No signed-in user/ })
			.waitFor();
		await page.getByRole('link', { name: 'Official look-up of 500580' }).waitFor();
	});

	test('a page that a link leads to can be pressed at once: nothing fades over it', async () => {
		const { page } = await site.open('/codes/50058');
		await page.addInitScript(() => {
			addEventListener('pagereveal', ({ viewTransition }) => {
				document.documentElement.dataset.fades = String(viewTransition !== null);
			});
		});
		await page.reload();
		await page.locator('main a[href^="/codes/"]').first().click();
		await page.waitForURL((url) => url.pathname !== '/codes/50058');
		expect(await page.locator('html[data-fades]').getAttribute('data-fades')).toBe('false');
	});
});

describe('until someone acts', () => {
	/** The files that a page has asked for, without its own address, once those that it loads last are there. */
	async function listAsked(
		path: string,
		...awaited: readonly string[]
	): Promise<{ beforeLoad: readonly string[]; after: readonly string[] }> {
		const page = await site.browser.newPage({ serviceWorkers: 'block' });
		await page.goto(site.address + path);
		// Each is asked for in its own turn, and is in the browser's list when it has come.
		for (const name of ['offline-state', 'paper', ...awaited])
			await page.waitForFunction(
				(start) => performance.getEntriesByType('resource').some((entry) => entry.name.includes(start)),
				`/${name}.`,
			);
		const asked = await page.evaluate(() => {
			const [view] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
			return performance
				.getEntriesByType('resource')
				.map(({ name, startTime }) => [name, startTime < (view?.loadEventStart ?? 0)] as const);
		});
		await page.close();
		const named = asked.map(
			([name, isBefore]) => [/[^/]+?(?=\.)/.exec(new URL(name).pathname)?.[0], isBefore] as const,
		);
		const list = (wanted: boolean) =>
			named.flatMap(([name = '', isBefore]) => (isBefore === wanted ? [name] : [])).sort();
		return { beforeLoad: list(true), after: list(false) };
	}

	test.each([
		...['/', '/codes', '/codes/50058', '/search', '/compare', '/guides/handling-errors', '/areas', '/other-codes'],
	])('%s asks for one script, and after it is loaded for what saves and prints it', async (path) => {
		expect(await listAsked(path)).toEqual({ beforeLoad: ['page'], after: ['offline-state', 'paper'] });
	});
	test.each([
		['/decode', 'shared-text'],
		['/offline', 'app-install'],
	])('%s asks besides, after it is loaded, for %s', async (path, name) => {
		expect(await listAsked(path, name)).toEqual({
			beforeLoad: ['page'],
			after: [name, 'offline-state', 'paper'].sort(),
		});
	});
	test('/logs asks at once for what takes a file that is dropped', async () => {
		const { beforeLoad, after } = await listAsked('/logs', 'sign-in-log');
		expect([...beforeLoad, ...after].sort()).toEqual(['offline-state', 'page', 'paper', 'sign-in-log']);
	});
});

describe('without JavaScript', () => {
	let page: Page;
	beforeAll(async () => {
		page = await site.browser.newPage({ javaScriptEnabled: false });
	});

	test.each([
		'/',
		'/codes',
		'/codes/50058',
		'/areas/mfa',
		'/guides/handling-errors',
		'/search',
		'/decode',
		'/compare',
		'/logs',
	])('%s is readable', async (path) => {
		await page.goto(site.address + path);
		expect(await page.locator('h1').innerText()).not.toBe('');
		expect((await page.locator('main').innerText()).length).toBeGreaterThan(100);
	});

	test('a link takes the place of the header search, to the search page, which says where to look', async () => {
		await page.goto(`${site.address}/about`);
		await page.locator('site-search').getByRole('link', { name: 'Search' }).click();
		await page.waitForURL('**/search');
		await page.getByText('needs JavaScript').waitFor();
	});
});

describe('the table of codes', () => {
	const rowsOf = (page: Page) => page.locator('code-filter tbody tr');
	const countOf = (page: Page) => page.locator('[data-count]');

	test('is filtered by area, and the choice is in the address', async () => {
		const { page } = await site.open('/codes');
		const built = await rowsOf(page).count();
		const counted = /\((\d+)\)/.exec((await page.locator('option[value="seamless-sso"]').textContent()) ?? '')?.[1];
		await page.getByLabel('Area').selectOption('seamless-sso');
		await countOf(page)
			.filter({ hasText: `${counted} codes` })
			.waitFor();
		expect(page.url()).toContain('area=seamless-sso');
		expect(await rowsOf(page).count()).toBe(Number(counted));
		expect(Number(counted)).toBeLessThan(built);
		await page.reload();
		await countOf(page)
			.filter({ hasText: `${counted} codes` })
			.waitFor();
		expect(await rowsOf(page).count()).toBe(Number(counted));
	});

	test('is filtered on each of its pages, and comes back when everything is shown again', async () => {
		const { page, problems } = await site.open('/codes/pages/2');
		const built = await rowsOf(page).allTextContents();
		await page.getByLabel('Numbers or words').fill('userinformationnotprovided');
		await countOf(page)
			.filter({ hasText: /^1 code$/ })
			.waitFor();
		expect(await rowsOf(page).locator('a').getAttribute('href')).toMatch(/\/codes\/50058$/);
		expect(await page.getByRole('navigation', { name: 'Pages of the table' }).isVisible()).toBe(false);
		await page.getByRole('button', { name: 'Show all' }).click();
		await countOf(page)
			.filter({ hasText: `${ids.length} codes` })
			.waitFor();
		expect(await rowsOf(page).allTextContents()).toEqual(built);
		expect(await page.getByRole('navigation', { name: 'Pages of the table' }).isVisible()).toBe(true);
		expect(new URL(page.url()).search).toBe('');
		expect(problems).toEqual([]);
	});

	test('shows a row that a filter found as it shows one that it came with', async () => {
		const { page } = await site.open('/codes');
		const built = await rowsOf(page)
			.filter({ hasText: '50058' })
			.evaluate((row) => row.outerHTML);
		await page.getByLabel('Numbers or words').fill('userinformationnotprovided');
		await countOf(page)
			.filter({ hasText: /^1 code$/ })
			.waitFor();
		expect(await rowsOf(page).evaluate((row) => row.outerHTML)).toBe(built);
	});

	test('shows many rows in two steps', async () => {
		const { page } = await site.open('/codes?tier=listed');
		const more = page.getByRole('button', { name: /^Show the other \d+$/ });
		const rest = Number(/\d+/.exec((await more.textContent()) ?? '')?.[0]);
		const first = await rowsOf(page).count();
		expect(await countOf(page).textContent()).toBe(`${first + rest} codes`);
		await more.click();
		// They come with several frames.
		await rowsOf(page)
			.nth(first + rest - 1)
			.waitFor();
		expect(await rowsOf(page).count()).toBe(first + rest);
		expect(await page.locator('[data-more]').isVisible()).toBe(false);
		expect(
			await rowsOf(page)
				.nth(first)
				.locator('a')
				.evaluate((link) => link === document.activeElement),
		).toBe(true);
	});

	test.each(['50126 50053', 'AADSTS50126, AADSTS50053', '50126;AADSTS50053'])(
		'shows the codes of several numbers: %s',
		async (numbers) => {
			const { page } = await site.open('/codes');
			await page.getByLabel('Numbers or words').fill(numbers);
			await countOf(page)
				.filter({ hasText: /^2 codes$/ })
				.waitFor();
			expect((await rowsOf(page).locator('a').allTextContents()).sort()).toEqual(['50053', '50126']);
		},
	);

	test('shows the codes of a column of numbers that is pasted', async () => {
		const { page } = await site.open('/codes');
		await page.getByLabel('Numbers or words').focus();
		await page.evaluate(() => {
			const clipboardData = new DataTransfer();
			clipboardData.setData('text/plain', '50126\n50053\n53003\n50074\n50076\n');
			const input = document.querySelector<HTMLInputElement>('code-filter input')!;
			input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
			input.value = '50126 50053 53003 50074 50076';
			input.dispatchEvent(new Event('input', { bubbles: true }));
		});
		await countOf(page)
			.filter({ hasText: /^5 codes$/ })
			.waitFor();
	});

	test('is sorted by how common codes are from the start, and by a column that is pressed', async () => {
		const { page, problems } = await site.open('/codes');
		const commonness = await rowsOf(page).locator('td:last-child').allTextContents();
		expect(commonness[0]).toBe('Very common');
		await page.getByRole('columnheader', { name: 'Code' }).getByRole('button').click();
		await page.waitForURL('**/codes?sort=code');
		await expect
			.poll(() => rowsOf(page).first().locator('a').textContent())
			.toBe([...ids].sort((one, other) => Number(one) - Number(other))[0]);
		expect(await page.locator('[aria-sort=ascending]').innerText()).toContain('Code');
		expect(problems).toEqual([]);
	});

	test('opens a code wherever its row is pressed', async () => {
		const { page } = await site.open('/codes');
		const row = rowsOf(page).filter({ hasText: '50126' });
		await row.locator('td').nth(2).click();
		await page.waitForURL('**/codes/50126');
	});

	test('says when nothing fits, and when the list cannot be had', async () => {
		const { page } = await site.open('/codes?words=zzzz');
		await countOf(page)
			.filter({ hasText: /^0 codes$/ })
			.waitFor();
		const { page: cut } = await site.open('/codes');
		await cut.route(/facets/, (route) => route.abort());
		await cut.getByLabel('Kind').selectOption('failure');
		await countOf(cut).filter({ hasText: 'Check the connection and choose again' }).waitFor();
		await cut.unroute(/facets/);
		await cut.getByLabel('Kind').selectOption('transient');
		await countOf(cut)
			.filter({ hasText: /^\d+ codes$/ })
			.waitFor();
	});
});

test('on a phone what a code of another product means has the width of the page', async () => {
	const { page } = await site.open('/other-codes/b2c');
	await page.setViewportSize({ width: 360, height: 740 });
	const widths = await page.evaluate(() =>
		['.other-codes td', 'main'].map((place) => document.querySelector(place)?.getBoundingClientRect().width ?? 0),
	);
	expect(widths[0]).toBeGreaterThan(0.8 * (widths[1] ?? Infinity));
	expect(await page.locator('caption').textContent()).toBe('Codes of Azure AD B2C');
});

describe('the role of the reader', () => {
	/** Where the answers of the first cause are, by their roles, from the top. */
	const orderOf = (page: Page) =>
		page
			.locator('.cause')
			.first()
			.locator('.fix')
			.evaluateAll((fixes) =>
				fixes
					.toSorted((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y)
					.map((fix) => fix.getAttribute('data-actor')),
			);

	test('is chosen once, and its answers come first with their steps on later pages, while nothing moves', async () => {
		const { page } = await site.open('/codes/53003', { viewport: { width: 360, height: 740 } });
		expect((await orderOf(page))[0]).toBe('tenant-admin');
		await page.getByLabel('Your role').selectOption('user');
		expect((await orderOf(page))[0]).toBe('user');
		await page.addInitScript(() => {
			const seen: number[] = [];
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) seen.push((entry as PerformanceEntry & { value: number }).value);
			}).observe({ type: 'layout-shift', buffered: true });
			Object.assign(window, { seen });
		});
		await page.goto(`${site.address}/codes/50126`);
		expect((await orderOf(page))[0]).toBe('user');
		expect(await page.getByLabel('Your role').inputValue()).toBe('user');
		await page.goto(`${site.address}/codes/50011`);
		await page.getByLabel('Your role').selectOption('tenant-admin');
		await page.goto(`${site.address}/codes/53003`);
		await page.locator('role-choice:defined').waitFor();
		expect(await page.locator('.cause [data-actor="tenant-admin"] details').first().getAttribute('open')).toBe('');
		expect(await page.evaluate(() => (window as unknown as { seen: number[] }).seen)).toEqual([]);
	});

	test('is not asked for without JavaScript, and all roles have their answers', async () => {
		const page = await site.browser.newPage({ javaScriptEnabled: false });
		await page.goto(`${site.address}/codes/53003`);
		expect(await page.locator('role-choice').isVisible()).toBe(false);
		expect(await page.locator('.fix').first().isVisible()).toBe(true);
		await page.close();
	});
});

test('what is on the page of a code is copied for someone, and the button says so', async () => {
	const options = { viewport: { width: 360, height: 740 }, permissions: ['clipboard-read', 'clipboard-write'] };
	const { page, problems } = await site.open('/codes/50126', options);
	const button = page.getByRole('button', { name: 'Copy for the user' });
	await button.click();
	await page.getByRole('button', { name: 'Copied' }).waitFor();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toMatch(/^Sign-in error AADSTS50126: .+\n.+\n.+\nMore: http.+\/codes\/50126$/);
	expect(problems).toEqual([]);
});

describe('the page of a code on a phone', () => {
	test.each(['50126', '7000222', '53003', '50058', '50011', '700016', '65001', '70021', '901002', '120005'])(
		'%s begins with what to do: its first cause is on the first screen',
		async (id) => {
			const { page } = await site.open(`/codes/${id}`);
			await page.setViewportSize({ width: 360, height: 740 });
			const cause = await page.locator('.cause').first().boundingBox();
			expect(cause?.y).toBeLessThan(740);
		},
	);

	test('has nothing to press that is lower than 24 px, links in sentences included', async () => {
		const { page } = await site.open('/codes/53003');
		await page.setViewportSize({ width: 360, height: 740 });
		const low = await page.locator('article :is(a, button, summary, select)').evaluateAll((all) =>
			all.flatMap((one) => {
				const { height } = one.getBoundingClientRect();
				return height > 0 && height < 24 ? [one.outerHTML] : [];
			}),
		);
		expect(low).toEqual([]);
	});

	test('cuts no block of code at the right', async () => {
		const { page } = await site.open('/codes/50058');
		await page.setViewportSize({ width: 320, height: 740 });
		const cut = await page.locator('pre').evaluateAll((blocks) => {
			for (const folded of document.querySelectorAll('details')) folded.open = true;
			return blocks.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length;
		});
		expect(cut).toBe(0);
	});
});

test('where there is room the contents of a code and the search stay in sight', async () => {
	const { page } = await site.open('/codes/50126');
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Logs' }).click();
	await page.waitForURL('**#logs');
	const heading = await page.getByRole('heading', { name: 'Find it in the sign-in logs' }).boundingBox();
	const header = await page.locator('body > header').boundingBox();
	expect(header?.y).toBe(0);
	expect(heading?.y).toBeGreaterThanOrEqual(header?.height ?? Infinity);
	const [top] = await page
		.locator('.page-contents')
		.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y));
	expect(top).toBeGreaterThanOrEqual(header?.height ?? Infinity);
	expect(top).toBeLessThan(400);
});
