// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { serveData } from '../../tests/served-data.ts';
import { writeOtherCodes } from '../model/numbers/other-code-list.ts';
import { createElement } from '../page/create-element.ts';
import { nothingFound } from './result.ts';
import { addressOfResult, showRemarks, showResult, showResultList } from './result-view.ts';

const code = { kind: 'code', id: '50058', title: 'No <b>user</b>' } as const;
const family = { id: 'b2c', title: 'Its list', owner: 'Azure AD B2C', about: 'Theirs.', first: 'Look.' };
const lists = writeOtherCodes([{ ...family, codes: [{ code: 'AADB2C90118', meaning: 'It is theirs.' }] }]);
const page = { kind: 'page', path: '/guides/consent', title: 'Consent' } as const;
const write = (elements: readonly HTMLElement[]): string => createElement('div', {}, ...elements).innerHTML;

beforeEach(() => {
	vi.resetModules();
	vi.stubEnv('BASE_URL', '/docs/');
});
afterEach(() => {
	vi.unstubAllEnvs();
});

test.each([
	['/docs/codes/50058', code],
	['/docs/guides/consent', page],
])('the address of a result is below the base: %s', (address, result) => {
	expect(addressOfResult(result)).toBe(address);
});

describe('a result shows', () => {
	test('number and title of a code, as text', () => {
		expect(write(showResult(code))).toBe(
			'<span class="code-number">50058</span><span>No &lt;b&gt;user&lt;/b&gt;</span>',
		);
	});
	test('the place that fits, with the words that were searched marked', () => {
		const excerpt = [
			{ text: 'nobody <i> ', isMarked: false },
			{ text: 'signed', isMarked: true },
		];
		expect(write(showResult({ ...code, excerpt }).slice(2))).toBe(
			'<span class="excerpt">nobody &lt;i&gt; <mark>signed</mark></span>',
		);
	});
	test('the kind of a code, where it is known', () => {
		expect(write(showResult({ ...code, codeKind: { kind: 'failure', name: 'Failure' } }).slice(2))).toBe(
			'<span class="kind" data-kind="failure">Failure</span>',
		);
	});
	test('no place that fits where none is a sentence', () => {
		expect(showResult({ ...code, excerpt: [] })).toHaveLength(2);
	});
	test('the title of any other page alone', () => {
		expect(write(showResult(page))).toBe('<span>Consent</span>');
	});
});

test('a list of results has a link for each, in order, and names what each is', () => {
	const list = showResultList([page, code]);
	expect(list.matches('ol[data-results]')).toBe(true);
	expect([...list.children].map((item) => [item.getAttribute('data-code'), item.getAttribute('data-page')])).toEqual([
		[null, '/guides/consent'],
		['50058', null],
	]);
	expect([...list.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
		'/docs/guides/consent',
		'/docs/codes/50058',
	]);
});

describe('the remarks', () => {
	const remarksOf = (outcome: Partial<typeof nothingFound>) => showRemarks({ ...nothingFound, ...outcome });
	const linksIn = (elements: readonly HTMLElement[]) =>
		elements.flatMap((element) => [...element.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''));

	test('are left out when there is nothing to say', () => {
		expect(remarksOf({})).toEqual([]);
	});
	test('say what was searched instead', () => {
		expect(write(remarksOf({ note: 'Showing <i>.' }))).toBe('<p>Showing &lt;i&gt;.</p>');
	});
	test('link the nearest numbers and the official page of a number that the site lacks', () => {
		const [near, other, official] = linksIn(remarksOf({ unknown: [{ number: '50057', nearest: ['50058', '50059'] }] }));
		expect([near, other]).toEqual(['/docs/codes/50058', '/docs/codes/50059']);
		expect(official).toMatch(/^https:\/\/.*50057/);
	});
	test('promise no near number where there is none', () => {
		const remarks = remarksOf({ unknown: [{ number: '50057', nearest: [] }] });
		expect(linksIn(remarks)).toHaveLength(1);
		expect(remarks[0]?.textContent).toBe('AADSTS50057 is not documented here. Official look-up of 50057');
	});
	test('link a code of another product to its place, and say more as soon as the lists are there', async () => {
		serveData({ 'other-codes': lists });
		const [remark] = remarksOf({ foreign: [{ code: 'AADB2C90118', family: 'b2c', index: 0 }] });
		expect(remark?.dataset['foreignCode']).toBe('AADB2C90118');
		expect(remark?.textContent).toBe('AADB2C90118: a code of another product. What it means');
		expect(linksIn(remark ? [remark] : [])).toEqual(['/docs/other-codes/b2c#aadb2c90118']);
		await vi.waitFor(() => {
			expect(remark?.textContent).toContain('It is theirs.');
		});
	});
	test('keep what they say of a code of another product when the lists cannot be had', async () => {
		const asked = serveData({});
		const [remark] = remarksOf({ foreign: [{ code: 'C000006D', family: 'cloudap', index: 0 }] });
		await vi.waitFor(() => {
			expect(asked).toHaveBeenCalled();
		});
		expect(linksIn(remark ? [remark] : [])).toEqual(['/docs/other-codes/cloudap#0xc000006d']);
	});
});
