// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import { loadedCodes } from '../../tests/search-fixtures.ts';
import { waitUntil } from '../../tests/wait-until.ts';
import { loadCodes, loadPages } from '../page/data-files.ts';

vi.mock('../page/data-files.ts', () => ({ loadCodes: vi.fn(), loadPages: vi.fn() }));
vi.stubEnv('BASE_URL', '/docs/');
await import('./address-help.ts');

const replace = vi.spyOn(location, 'replace').mockReturnValue(undefined);

/** The page for missing addresses at an address, once it has settled. */
async function visit(address: string, attributes = ''): Promise<void> {
	history.replaceState(null, '', address);
	showBody(
		`<address-help ${attributes}><h1 data-heading>as built</h1><p data-message></p><div data-offers></div></address-help>`,
	);
	await waitUntil(() => {
		expect(document.querySelector('[data-settled]')).not.toBeNull();
	});
}

const textOf = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
const links = (): (string | null)[] => [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));

beforeEach(() => {
	replace.mockClear();
	vi.mocked(loadCodes).mockReset().mockResolvedValue(loadedCodes);
	vi.mocked(loadPages)
		.mockReset()
		.mockResolvedValue([{ path: '/guides/consent', title: 'Consent' }]);
});

describe('a missing address', () => {
	test.each([
		['of a code', '/docs/AADSTS50058', '/docs/codes/50058'],
		['of a code as a query', '/docs/error?code=50058', '/docs/codes/50058'],
		['of a main page', '/docs/search/', '/docs/search'],
		['of a guide', '/docs/guides/consent.html', '/docs/guides/consent'],
		['with a section', '/docs/codes/AADSTS50058#fix', '/docs/codes/50058#fix'],
	])('%s leads to the page: %s', async (_, address, target) => {
		await visit(address);
		expect(replace.mock.calls).toEqual([[target]]);
	});
	test.each(['/docs/about', '/docs/AADSTS50058?code=65001'])(
		'leads nowhere any more once %s is followed',
		async (next) => {
			let answer: (codes: typeof loadedCodes) => void = () => undefined;
			vi.mocked(loadCodes).mockReturnValue(new Promise((done) => (answer = done)));
			history.replaceState(null, '', '/docs/AADSTS50058');
			showBody('<address-help></address-help>');
			const help = document.querySelector('address-help');
			history.replaceState(null, '', next);
			answer(loadedCodes);
			await waitUntil(() => {
				expect(help?.matches('[data-settled]')).toBe(true);
			});
			expect(replace).not.toHaveBeenCalled();
		},
	);
	test('of a code that the site lacks says so, and links the official page and similar codes', async () => {
		await visit('/docs/codes/50057');
		expect(textOf('[data-heading]')).toBe('AADSTS50057 is not documented here');
		expect(links()[0]).toMatch(/^https:\/\/.*50057/);
		expect(links()).toContain('/docs/codes/50058');
		expect(replace).not.toHaveBeenCalled();
	});
	test('of words offers the pages that they fit', async () => {
		await visit('/docs/errors-about/declined');
		expect(textOf('[data-heading]')).toBe('as built');
		expect(textOf('[data-offers] h2')).toContain('errors about declined');
		expect(links()).toEqual(['/docs/codes/65004']);
	});
	test('of nothing known is named, and nothing is offered for it', async () => {
		await visit('/docs/zzzz%3Cqqqq');
		expect([textOf('[data-heading]'), links()]).toEqual(['as built', []]);
		expect(textOf('[data-message]')).toBe('There is no page at /zzzz<qqqq.');
	});
	test.each([
		['without a code is a page like others', '/docs/error', ''],
		['with something else says so', '/docs/error?code=abc', 'abc is no code of this kind: type or paste it here.'],
	])('of the look-up %s', async (_, address, message) => {
		await visit(address, 'data-look-up');
		expect([textOf('[data-heading]'), textOf('[data-message]'), links()]).toEqual(['as built', message, []]);
	});
	test('leaves the page as it was built when the lists cannot be had', async () => {
		vi.mocked(loadCodes).mockRejectedValue(new Error('offline'));
		await visit('/docs/AADSTS50058');
		expect([textOf('[data-heading]'), links()]).toEqual(['as built', []]);
		expect(replace).not.toHaveBeenCalled();
	});
});
