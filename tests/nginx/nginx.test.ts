import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeHost } from '../host-tests.ts';
import { siteVariants } from '../site-variants.ts';
import { startNginx, whyWithoutNginx, type RunningNginx } from './nginx.ts';

const reason = whyWithoutNginx();
const sites = [{ dist: 'dist', base: process.env['BASE_PATH'] ?? '/' }, siteVariants.belowPath];

if (reason !== undefined) {
	test(`the tests with a real nginx did not run: ${reason}`, () => {
		console.warn(reason);
		expect(reason).not.toBe('');
	});
} else {
	describe.each(sites)('nginx with the shipped configuration and $dist', ({ dist, base }) => {
		let nginx: RunningNginx;
		beforeAll(async () => {
			nginx = await startNginx(dist);
		});
		afterAll(() => nginx.stop());
		describeHost({ name: 'nginx', dist, base, port: () => nginx.port });
	});
}
