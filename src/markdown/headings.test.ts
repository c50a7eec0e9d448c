import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { headingId, linkedHeadings } from './headings.ts';

const toHtml = (markdown: string): string => markdownToHtml(markdown, { hastPlugins: [linkedHeadings()] }).html.trim();

describe('a heading', () => {
	test.each([
		['##', 'h2'],
		['###', 'h3'],
	])('of %s has an id, and its words are a link to it', (marks, tag) => {
		expect(toHtml(`${marks} How to fix it`)).toBe(
			`<${tag} id="how-to-fix-it"><a class="anchor" href="#how-to-fix-it">How to fix it</a></${tag}>`,
		);
	});
	test.each(['# The page', '#### A detail'])('%s stays as it is', (markdown) => {
		expect(toHtml(markdown)).not.toMatch(/ id=|<a/);
	});
	test('keeps its emphasis and code', () => {
		expect(toHtml('## Ask *again* with `prompt=login`')).toBe(
			'<h2 id="ask-again-with-prompt-login"><a class="anchor" href="#ask-again-with-prompt-login">Ask <em>again</em> with <code>prompt=login</code></a></h2>',
		);
	});
});

describe('headingId', () => {
	test.each([
		['How to fix it', 'how-to-fix-it'],
		['AADSTS50058 – what now?', 'aadsts50058-what-now'],
		['(Optional) Clear the cache…', 'optional-clear-the-cache'],
		["The user's session", 'the-user-s-session'],
	])('makes %j the id %j', (text, id) => {
		expect(headingId(text)).toBe(id);
	});
});
