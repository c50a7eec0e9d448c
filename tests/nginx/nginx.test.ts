import { afterAll, beforeAll, describe } from 'vitest';
import { describeHost } from '../host-tests.ts';
import { siteVariants } from '../site-variants.ts';
import { startNginx, type RunningNginx } from './nginx.ts';

const sites = [{ dist: 'dist', base: process.env['BASE_PATH'] ?? '/' }, siteVariants.belowPath];

describe.each(sites)('nginx with the shipped configuration and $dist', ({ dist, base }) => {
	let nginx: RunningNginx;
	beforeAll(async () => {
		nginx = await startNginx(dist);
	});
	afterAll(() => nginx.stop());
	describeHost({ name: 'nginx', dist, base, port: () => nginx.port });
});
