// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { writtenCodes, writtenMessages } from '../../tests/search-fixtures.ts';
import { serveData } from '../../tests/served-data.ts';
import { compareMessage } from '../model/decoder/closest.ts';
import { createElement } from '../page/create-element.ts';
import { readFiles, readText } from '../reading/read-text.ts';
import type { Reading } from '../reading/text-reader.ts';
import { showDecoded } from './decoded-view.ts';
import { pageView } from './page-view.ts';

// The lists of other products' codes are asked for when one is shown; there is no server.
beforeEach(() => {
	serveData({});
});

const encode = (value: unknown): ArrayBuffer => new TextEncoder().encode(JSON.stringify(value)).buffer;
const knowledge = readFiles({ codes: encode(writtenCodes), messages: encode(writtenMessages) });

/** What is read of a text, all of it. */
function read(text: string): Reading {
	return { ...readText(text, knowledge), length: text.length };
}

const pages = new Map([
	[
		'50058',
		{
			summary: 'Nobody is signed in.',
			kind: 'expected' as const,
			actors: ['app-developer' as const, 'user' as const],
			retry: 'interactive' as const,
			causes: [{ title: 'The session ended', fixes: [{ actor: 'user' as const, answer: 'Sign in.' }] }],
		},
	],
]);

/** What is shown of a text, within one element, and the status. */
function show(text: string, known?: typeof pages) {
	const { elements, status } = showDecoded(read(text), known && { excerpts: known, view: pageView });
	return { shown: createElement('div', {}, ...elements), status };
}

const textsOf = (root: ParentNode, selector: string): string[] =>
	[...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

const pasted = `AADSTS50058: The session of the app 'Mail' is gone because no user is signed in. Trace ID: 3f2a6d4e-0d5c-4c2b-9b1a-0a1b2c3d4e5f`;

describe('a text with a code', () => {
	test('shows the code with its title and link, and the values of the text', () => {
		const { shown, status } = show(pasted);
		expect(status).toBe('Found AADSTS50058');
		expect(textsOf(shown, 'h2')).toEqual(['AADSTS50058 No signed-in user']);
		expect(shown.querySelector('h2 a')?.getAttribute('href')).toBe('/codes/50058');
		expect(textsOf(shown, 'blockquote mark')).toEqual(['Mail']);
		expect(textsOf(shown, '[data-value=trace-id]')).toEqual(['3f2a6d4e-0d5c-4c2b-9b1a-0a1b2c3d4e5f']);
	});
	test('shows what its page says as soon as that is there', () => {
		expect(textsOf(show(pasted).shown, '.answer, .copy-row')).toEqual([]);
		const { shown } = show(pasted, pages);
		expect(textsOf(shown, 'p')).toEqual(['Nobody is signed in.', 'User: Sign in.']);
		expect(shown.querySelector<HTMLElement>('.answer')?.dataset).toMatchObject({ kind: 'expected', cells: '3' });
		expect(textsOf(shown, '.answer strong')).toHaveLength(3);
		expect(textsOf(shown, 'h3')).toEqual(['Cause and fix', 'Read from your text']);
		expect(textsOf(shown, '.copy-row button')).toHaveLength(3);
	});
	test('leaves out the questions that its page does not answer', () => {
		const { shown } = show(pasted, new Map([['50058', { summary: 'One sentence.' }]]) as never);
		expect(shown.querySelector('.answer')).toBeNull();
		expect(textsOf(shown, 'p')).toEqual(['One sentence.']);
	});
	test('has the ids of the request and the buttons at its first code alone', () => {
		const both = new Map([...pages, ['50059', pages.get('50058')]]) as typeof pages;
		const { shown, status } = show(`${pasted}\nAADSTS50059: another`, both);
		expect(status).toBe('Found AADSTS50058, AADSTS50059');
		const sections = [...shown.querySelectorAll('section')];
		expect(sections.map((section) => section.querySelectorAll('[data-value=trace-id], .copy-row').length)).toEqual([
			2, 0,
		]);
	});
	test('that the site lacks says so, and names the nearest', () => {
		const { shown } = show('AADSTS50057: something');
		expect(shown.querySelector('section')).toBeNull();
		expect(shown.textContent).toContain('AADSTS50057 is not documented here');
		expect(shown.querySelector('a')?.getAttribute('href')).toBe('/codes/50058');
	});
});

describe('a text without a code', () => {
	/** What is shown of a code that was found by its wording. */
	function showMeant(certainty: 'exact' | 'likely') {
		const meant = { evidence: 'message', certainty, isKnown: true, values: [], quotation: [] } as const;
		const { elements, status } = showDecoded({
			...read('50059 50058'),
			result: {
				kind: 'codes',
				codes: [
					{ ...meant, id: '50059', sameWording: ['50058'] },
					{ ...meant, id: '50058', sameWording: ['50059'] },
				],
				envelope: {},
				foreign: [],
				moreUnknown: 0,
			},
		});
		return { shown: createElement('div', {}, ...elements), status };
	}

	test('whose message several codes print says how it was found, and names the others', () => {
		const { shown, status } = showMeant('exact');
		expect(status).toBe('Found AADSTS50059, AADSTS50058');
		const sections = [...shown.querySelectorAll('section')];
		expect(sections.map(({ dataset }) => dataset['certainty'])).toEqual(['exact', 'exact']);
		expect(sections.map((section) => section.querySelector('.doubt a')?.getAttribute('href'))).toEqual([
			'/codes/50058',
			'/codes/50059',
		]);
	});
	test('that fits as far as it goes is likely, and said to be no more', () => {
		const { shown, status } = showMeant('likely');
		expect(status).toBe('Likely AADSTS50059, AADSTS50058');
		expect(shown.querySelector('section')?.dataset['certainty']).toBe('likely');
		expect(textsOf(shown, '.doubt')[0]).toMatch(/^Likely, not certain/);
	});
	test.each([
		['only ids', 'Trace ID: 3f2a6d4e-0d5c-4c2b-9b1a-0a1b2c3d4e5f', /ids of a request/],
		['an unknown error', 'MsalServiceException: something else broke here', /no code and no known message/],
		['nothing known', 'The weather is fine.\nSo is the sea.', /^No sign-in error code/],
	])('says what is missing: %s', (_, text, said) => {
		const { shown, status } = show(text);
		expect(status).toMatch(said);
		expect(textsOf(shown, 'p')).toEqual([status]);
	});
	test('that is empty shows nothing', () => {
		expect(show(' ')).toMatchObject({ status: '', shown: { childElementCount: 0 } });
	});
	test('whose words are a message in part names it as close, with the words that the text lacks', () => {
		const { elements, status } = showDecoded({
			...read(''),
			result: {
				kind: 'closest',
				closest: [compareMessage('50058', 'Nobody is signed in', 'Who is signed in')],
				envelope: {},
			},
		});
		const shown = createElement('div', {}, ...elements);
		expect(status).toMatch(/^No code and no known message/);
		expect(textsOf(shown, 'section')).toEqual([]);
		expect(shown.querySelector<HTMLElement>('li')?.dataset).toMatchObject({
			decodedCode: '50058',
			certainty: 'closest',
		});
		expect(textsOf(shown, 'li mark')).toEqual(['Nobody']);
	});
	test('with a code of another product says whose it is', () => {
		const { shown, status } = show('AADB2C90118: The user has forgotten their password.');
		expect(status).toBe('Codes of another product');
		expect(textsOf(shown, 'strong')).toEqual(['AADB2C90118']);
		expect(shown.querySelector('[data-decoded-code]')).toBeNull();
	});
	test('with a code of another product names the messages that are like it, plainly as no finding', () => {
		const { shown, status } = show(pasted.replace('AADSTS50058', 'AADB2C90999'));
		expect(status).toBe('Codes of another product');
		expect(textsOf(shown, 'h2')).toEqual([]);
		expect(textsOf(shown, 'p')).toContain(
			'By its wording alone the text is also close to these messages of the service:',
		);
		expect(shown.querySelector('[data-certainty="closest"] a[href="/codes/50058"]')).not.toBeNull();
	});
});

test('a text whose number and wording disagree says so, with both', () => {
	const { shown } = show('AADSTS65004: No tenant-identifying information found in the request.');
	expect(textsOf(shown, '.doubt')).toEqual([]);
	const { shown: other } = show('AADSTS50058: No tenant-identifying information found in the request.');
	expect(textsOf(other, '.doubt')).toEqual([
		'Number and wording disagree: the number is 50058, and the sentence is that of 50059 (No tenant in the request). Compare both pages.',
	]);
});

describe('a text with more than is shown', () => {
	const numbers = Array.from({ length: 3_000 }, (_, place) => `AADSTS${6_000_000 + place}`).join(' ');

	test('gives one line for all numbers without a page but the first five, and a short status', () => {
		const { shown, status } = show(numbers);
		expect(shown.querySelectorAll('*').length).toBeLessThan(60);
		expect(textsOf(shown, 'p').at(-1)).toBe('2,995 more numbers in the text are not documented here.');
		expect(status.length).toBeLessThan(200);
	});

	test('says in one line for a list of codes what it holds besides the first', () => {
		const { result } = read('AADSTS50058');
		if (result.kind !== 'codes') throw new Error('expected a code');
		const codes = Array.from({ length: 1_506 }, (_, place) =>
			result.codes.map((code) => ({ ...code, id: String(50_000 + place) })),
		).flat();
		const { elements, status } = showDecoded({ ...read(''), result: { ...result, codes } });
		const shown = createElement('div', {}, ...elements);
		expect(shown.querySelectorAll('section')).toHaveLength(50);
		expect(shown.querySelectorAll('p:last-child a')).toHaveLength(200);
		expect(shown.lastElementChild?.textContent).toMatch(/^Also in the text: 50050 .* and 1,256 more$/);
		expect(status).toBe(
			'Found AADSTS50000, AADSTS50001, AADSTS50002, AADSTS50003, AADSTS50004, AADSTS50005, AADSTS50006, AADSTS50007 and 1,498 more',
		);
	});

	test.each([
		['is too long', 'long', ''],
		['takes too long', 'slow', ' Reading the rest takes too long.'],
		['no worker reads', 'no-worker', ' This browser cannot read more without being busy for long.'],
	] as const)('says how much was read of a text that %s', (_, reason, why) => {
		const cut = { length: 10_000, reason };
		const { elements, status } = showDecoded({ ...read('AADSTS50058'), length: 3_000_012, cut });
		expect(elements[0]?.textContent).toBe(`Only the first 10,000 of 3,000,012 characters were read.${why}`);
		expect(status).toBe(`Found AADSTS50058. Only the first 10,000 of 3,000,012 characters were read.${why}`);
	});
});
