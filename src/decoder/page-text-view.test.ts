// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { ShownPage } from '../model/decoder/shown-page.ts';
import { writtenCodes, writtenMessages } from '../../tests/search-fixtures.ts';
import { createElement } from '../page/create-element.ts';
import { readFiles, readText } from '../reading/read-text.ts';
import type { Reading } from '../reading/text-reader.ts';
import { pageView } from './page-view.ts';
import { showOtherLanguage, showPageTexts } from './page-text-view.ts';

const encode = (value: unknown): ArrayBuffer => new TextEncoder().encode(JSON.stringify(value)).buffer;
const knowledge = readFiles({ codes: encode(writtenCodes), messages: encode(writtenMessages) });
const read = (text: string): Reading => ({ ...readText(text, knowledge), length: text.length });

const locked: ShownPage = {
	about: 'The account may not sign in.',
	texts: [],
	codes: [
		{ code: '50057', title: 'The account is blocked', tells: 'An administrator blocked it.' },
		{ code: '50053', title: 'The account is locked', tells: 'It passes by itself.' },
	],
};
const attempts: ShownPage = { about: 'Too many attempts.', texts: [], codes: locked.codes.slice(1) };
const excerpts = new Map([
	[
		'50057',
		{ summary: 'Blocked.', causes: [{ title: 'Someone left', fixes: [{ actor: 'user' as const, answer: 'Ask.' }] }] },
	],
	[
		'50053',
		{
			summary: 'Locked.',
			causes: [{ title: 'Someone guesses', fixes: [{ actor: 'user' as const, answer: 'Wait.' }] }],
		},
	],
]);
const traceId = '3f2a6d4e-0d5c-4c2b-9b1a-0a1b2c3d4e5f';

/** What is shown of pages, within one element, and the status. */
function show(pages: readonly ShownPage[], text = '', known?: typeof excerpts) {
	const { elements, status } = showPageTexts(pages, read(text), known && { excerpts: known, view: pageView });
	return { shown: createElement('div', {}, ...elements), status };
}

const textsOf = (root: ParentNode, selector: string): string[] =>
	[...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('a text of the sign-in page', () => {
	test('leads to its codes in order, each with what tells it from the others', () => {
		const { shown, status } = show([locked]);
		expect(shown.firstElementChild?.textContent).toBe(
			'This is a text of the sign-in page: The account may not sign in.',
		);
		const sections = [...shown.querySelectorAll<HTMLElement>('[data-decoded-code]')];
		expect(sections.map(({ dataset }) => [dataset['decodedCode'], dataset['certainty']])).toEqual([
			['50057', 'exact'],
			['50053', 'exact'],
		]);
		expect(textsOf(shown, 'section p')).toEqual([
			'How to tell: An administrator blocked it.',
			'How to tell: It passes by itself.',
		]);
		expect(shown.querySelector('h2 a')?.getAttribute('href')).toBe('/codes/50057');
		expect(status).toBe('Text of the sign-in page: AADSTS50057, AADSTS50053');
	});
	test('has causes and the ids of the request at its first code alone', () => {
		const [first, second] = show([locked], `Trace ID: ${traceId}`, excerpts).shown.querySelectorAll('section');
		expect(first?.textContent).toContain('Someone left');
		expect(first?.querySelector('[data-value=trace-id]')?.textContent).toBe(traceId);
		expect(second?.textContent).not.toContain('Someone guesses');
	});
	test('of two pages has each code once', () => {
		const { shown, status } = show([attempts, locked]);
		const ids = [...shown.querySelectorAll<HTMLElement>('section')].map(({ dataset }) => dataset['decodedCode']);
		expect(ids).toEqual(['50053', '50057']);
		expect(status).toBe('Text of the sign-in page: AADSTS50053, AADSTS50057');
	});
	test('keeps the code of another product that is beside it', () => {
		const { shown } = show([locked], 'AADB2C90118: something');
		expect(textsOf(shown, 'strong')).toContain('AADB2C90118');
	});
});

test('of a text in another language it is said what to copy, with the ids of the request and no code', () => {
	const { elements, status } = showOtherLanguage(read(`Nichts gefunden. Trace ID: ${traceId}`));
	const shown = createElement('div', {}, ...elements);
	expect(status).toMatch(/^This text is not in English\. .* “More details” or “Troubleshooting details”/);
	expect(shown.firstElementChild?.textContent).toBe(status);
	expect(textsOf(shown, '[data-value=trace-id]')).toEqual([traceId]);
	expect(shown.querySelector('a, [data-decoded-code]')).toBeNull();
});
