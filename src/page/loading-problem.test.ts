// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { createElement } from './create-element.ts';
import { describeLoadingProblem } from './loading-problem.ts';

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
		const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
		(await say(404)).querySelector('button')?.click();
		expect(reload).toHaveBeenCalledOnce();
	});
});
