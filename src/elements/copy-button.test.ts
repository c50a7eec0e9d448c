// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import './copy-button.ts';

const write = vi.fn<(text: string) => Promise<void>>();
const textOf = (selector: string): string | undefined => document.querySelector(selector)?.textContent;

beforeEach(() => {
	vi.useFakeTimers();
	write.mockReset().mockResolvedValue(undefined);
	Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true });
	showBody(
		'<pre>one before</pre><copy-button><button>Copy</button><span role="status"></span></copy-button><pre>SigninLogs\n| take 1\n</pre>',
	);
});
afterEach(() => {
	vi.useRealTimers();
});

async function click(): Promise<void> {
	document.querySelector('button')?.click();
	await vi.advanceTimersByTimeAsync(0);
}

describe('the button beside a text', () => {
	test('copies that text, says so, and can be used again', async () => {
		await click();
		expect(write.mock.calls).toEqual([['SigninLogs\n| take 1']]);
		expect([textOf('button'), textOf('[role=status]')]).toEqual(['Copied', 'Copied']);
		await vi.runAllTimersAsync();
		expect([textOf('button'), textOf('[role=status]')]).toEqual(['Copy', '']);
	});
	test('copies a text that is folded away', async () => {
		const folded = document.createElement('details');
		const [, text] = document.querySelectorAll('pre');
		text?.replaceWith(folded);
		folded.append('Query', text ?? '');
		await click();
		expect(write.mock.calls).toEqual([['SigninLogs\n| take 1']]);
	});
	test('says how to copy by hand where the browser does not let it', async () => {
		write.mockRejectedValue(new Error('denied'));
		await click();
		expect(textOf('[role=status]')).toMatch(/^Could not copy: .*by hand/);
	});
});
