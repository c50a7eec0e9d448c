// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { showBody } from '../../tests/page-body.ts';
import { createElement } from './create-element.ts';
import { describeLoadingProblem } from './loading-problem.ts';

const reload = vi.spyOn(location, 'reload').mockReturnValue(undefined);
beforeEach(() => {
	reload.mockClear();
});

const updated = 'This site has been updated. Reload the page to continue. Reload the page';

/** What is said when the host answers with this status, or not at all. */
async function say(status?: number): Promise<HTMLElement> {
	const answer = () =>
		status === undefined ? Promise.reject(new TypeError('offline')) : Promise.resolve(new Response(null, { status }));
	vi.stubGlobal('fetch', answer);
	return createElement('p', {}, ...(await describeLoadingProblem('Check the connection.')));
}

describe('what could not be loaded', () => {
	test.each([
		['is gone', 404, updated],
		['is gone for good', 410, updated],
		['is there', 200, 'Check the connection.'],
		['was refused', 503, 'Check the connection.'],
		['cannot be asked for', undefined, 'Check the connection.'],
	])('because this build %s', async (_, status, said) => {
		expect((await say(status)).textContent).toBe(said);
	});
	test('because of a newer build needs one press', async () => {
		(await say(404)).querySelector('button')?.click();
		expect(reload).toHaveBeenCalledOnce();
	});
});

describe('a page of an older build', () => {
	/** Opens a page with fields at an address, in the way that the browser tells of. */
	function open(query: string, html: string, ...types: readonly string[]): void {
		history.replaceState(null, '', query);
		showBody(html);
		vi.spyOn(performance, 'getEntriesByType').mockReturnValue(types.map((type) => ({ type })) as never);
	}
	const search = '<input name="q" value="consent" /><select name="area"><option value="mfa"></option></select>';
	const other = '<input name="q" /><textarea></textarea>';

	test.each([
		['has nothing in its fields', '/codes', other, 'navigate'],
		['has in its fields what the address says', '/search?q=consent&area=mfa', search, 'navigate'],
		['was gone back to', '/search?q=consent&area=mfa', search, 'back_forward'],
	])('is loaded again at once when it %s', async (_, query, html, type) => {
		open(query, html, type);
		await say(404);
		expect(reload).toHaveBeenCalledOnce();
	});
	test.each([
		['a text is not in its address', '/search?area=mfa', search, ['navigate']],
		['a choice is not in its address', '/search?q=consent', search, ['navigate']],
		['its address says another text', '/search?q=consents&area=mfa', search, ['navigate']],
		['a long text is written', '/decode', '<textarea>AADSTS50058</textarea>', ['navigate']],
		['it was loaded again before, which would go in a circle', '/codes', other, ['reload']],
		['the browser does not tell how it was loaded', '/codes', other, []],
	])('is left to the reader when %s', async (_, query, html, types) => {
		open(query, html, ...types);
		expect((await say(404)).textContent).toBe(updated);
		expect(reload).not.toHaveBeenCalled();
	});
	test.each(['input', 'textarea'])('is left to the reader who is about to type into a field: %s', async (field) => {
		open('/codes', other, 'navigate');
		document.querySelector<HTMLElement>(field)?.focus();
		await say(404);
		expect(reload).not.toHaveBeenCalled();
	});
	test.each([200, 503, undefined])('is not to be told from one of this build by the status %s', async (status) => {
		open('/codes', other, 'navigate');
		await say(status);
		expect(reload).not.toHaveBeenCalled();
	});
});
