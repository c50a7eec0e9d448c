// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { waitUntil } from '../../tests/wait-until.ts';
import { showCopyButtons } from './copy-buttons.ts';

const write = vi.fn<(text: string) => Promise<void>>();
const row = () =>
	showCopyButtons({
		code: {
			id: '50058',
			evidence: 'message',
			certainty: 'exact',
			isKnown: true,
			values: [
				{ name: 'user', role: 'user', label: 'User', value: 'ada@contoso.com', state: 'whole', start: 0, end: 15 },
			],
			quotation: [],
			sameWording: [],
		},
		envelope: { traceId: 'aa' },
		title: 'No signed-in user',
		page: { summary: 'One sentence.', actors: ['user'] },
		texts: [],
	});

/** What is copied by the button that begins so. */
async function copy(element: HTMLElement, name: string): Promise<string> {
	[...element.querySelectorAll('button')].find(({ textContent }) => textContent.includes(name))?.click();
	await waitUntil(() => {
		expect(element.querySelector('[role=status]')?.textContent).not.toBe('');
	});
	return write.mock.calls.at(-1)?.[0] ?? '';
}

beforeEach(() => {
	write.mockReset().mockResolvedValue(undefined);
	vi.stubGlobal('navigator', { clipboard: { writeText: write } });
	vi.stubEnv('BASE_URL', '/docs/');
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.unstubAllEnvs();
});

describe('a button that copies a summary', () => {
	test.each([
		['user', /^Sign-in error AADSTS50058: No signed-in user\nOne sentence\./],
		['administrator', /^AADSTS50058: No signed-in user\n[\s\S]*\nUser: ada@contoso\.com\nTrace ID: aa\n/],
		['support', /^Error code: AADSTS50058 \(No signed-in user\)\nTrace ID: aa/],
	])('for the %s writes for that reader, and says that it did', async (name, text) => {
		const element = row();
		expect(await copy(element, name)).toMatch(text);
		expect(element.querySelector('[role=status]')?.textContent).toBe('Copied');
	});
	test('gives the whole address of the page', async () => {
		expect(await copy(row(), 'user')).toContain(`More: ${location.origin}/docs/codes/50058`);
	});
	test('masks for a ticket whom the text names unless the box is ticked', async () => {
		const element = row();
		expect(await copy(element, 'support')).not.toContain('ada@contoso.com');
		const box = element.querySelector('input');
		if (box) box.checked = true;
		expect(await copy(element, 'support')).toContain('ada@contoso.com');
	});
	test('shows the text when the browser does not let it copy', async () => {
		write.mockRejectedValue(new Error('denied'));
		const element = row();
		const text = await copy(element, 'user');
		expect(element.querySelector('[role=status] pre')?.textContent).toBe(text);
	});
});
