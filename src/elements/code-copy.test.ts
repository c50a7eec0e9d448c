// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import { waitUntil } from '../../tests/wait-until.ts';
import './code-copy.ts';

const copyFromPage = vi.hoisted(() => vi.fn<(button: HTMLButtonElement) => Promise<void>>());
vi.mock('../decoder/copy-from-page.ts', () => ({ copyFromPage }));

/** The button of a row of one, after it was pressed. */
function press(): HTMLButtonElement | null {
	showBody('<code-copy><button>Copy link</button></code-copy>');
	const button = document.querySelector('button');
	button?.click();
	return button;
}

test('a button of the row is copied for', async () => {
	copyFromPage.mockResolvedValue();
	const button = press();
	await waitUntil(() => {
		expect(copyFromPage).toHaveBeenCalledWith(button);
	});
});

test('a button says that what copies could not be loaded', async () => {
	copyFromPage.mockRejectedValue(new TypeError('Failed to fetch'));
	const button = press();
	await waitUntil(() => {
		expect(button?.textContent).toBe('Try again');
	});
});
