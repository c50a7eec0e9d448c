import { expect, test } from 'vitest';
import { installWorkerScope } from '../../tests/worker-scope.ts';

installWorkerScope({ site: 'bb' });
const { configuration, readBase } = await import('./configuration.ts');

test.each([
	['https://errors.example/', ''],
	['https://errors.example/docs/', '/docs'],
	['https://errors.example/a/b/', '/a/b'],
])('the base of the scope %s is %j', (scope, base) => {
	expect(readBase(scope)).toBe(base);
});

test('the configuration is what the bundler wrote in', () => {
	expect(configuration.site).toBe('bb');
});
