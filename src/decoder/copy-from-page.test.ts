// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import { copyFromPage } from './copy-from-page.ts';

const write = vi.fn<(text: string) => Promise<void>>();
const cause = `<section class="cause"><h3><a>Mistyped</a></h3>
	<div class="fix" data-actor="user"><div class="fix-text"><p>Type it <em>again</em>.</p><p>And more.</p></div></div>
	<div class="fix" data-actor="tenant-admin"><div class="fix-text"><p>Reset it.</p></div></div></section>`;

function open(value: string, causes = cause): HTMLButtonElement {
	showBody(`<h1><span>AADSTS50126<span>: </span></span> Wrong password </h1><p class="code-summary">It was wrong.</p>
		${causes}<p><button value="${value}">Copy for it</button></p>`);
	return document.querySelector('button') ?? document.createElement('button');
}

beforeEach(() => {
	write.mockReset().mockResolvedValue(undefined);
	vi.stubGlobal('navigator', { clipboard: { writeText: write } });
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('a button on the page of a code copies', () => {
	const url = location.origin + location.pathname;
	test.each([
		['link', url],
		['user', `Sign-in error AADSTS50126: Wrong password\nIt was wrong.\nType it again.\nMore: ${url}`],
		[
			'admin',
			`AADSTS50126: Wrong password\nIt was wrong.\nWho can fix it: the user, then an administrator of the organization.\nMost likely: Mistyped\nAdministrator: Reset it.\nMore: ${url}`,
		],
		[
			'support',
			'Error code: AADSTS50126 (Wrong password)\nCorrelation ID: [fill in]\nRequest ID: [fill in]\nTime: [fill in]',
		],
	])('for %s what is read out of the page', async (value, text) => {
		await copyFromPage(open(value));
		expect(write).toHaveBeenCalledWith(text);
	});
	test('what there is where no causes are known', async () => {
		await copyFromPage(open('user', ''));
		expect(write).toHaveBeenCalledWith(`Sign-in error AADSTS50126: Wrong password\nIt was wrong.\nMore: ${url}`);
	});
	test('and says so itself for a while, even when it is pressed again', async () => {
		const button = open('link');
		await copyFromPage(button);
		await copyFromPage(button);
		expect(button.textContent).toBe('Copied');
		vi.runAllTimers();
		expect(button.textContent).toBe('Copy for it');
	});
	test('by hand where the browser refuses', async () => {
		write.mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
		const button = open('link');
		await copyFromPage(button);
		expect([button.textContent, document.querySelector('pre')?.textContent]).toEqual(['Copy it by hand', url]);
	});
});
