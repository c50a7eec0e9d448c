import { expect, test } from 'vitest';
import { installWorkerScope } from '../../tests/worker-scope.ts';

installWorkerScope({ unsaved: { paths: ['/codes.json', '/llms.txt'], besidePages: ['/codes/*.md', '/codes/*.json'] } });
const { isUnsaved } = await import('./unsaved-files.ts');

const files = new Set(['/', '/codes', '/codes/50058', '/guides/50058', '/.md']);

test.each([
	[true, '/codes.json'],
	[true, '/llms.txt'],
	[true, '/codes/50058.md'],
	[true, '/codes/50058.json'],
	[false, '/codes/50059.md'],
	[false, '/codes/50058.csv'],
	[false, '/codes/50058'],
	[false, '/codes.md'],
	[false, '/guides/50058.md'],
	[false, '/llms.txt/'],
	[false, '/other.txt'],
	[false, '/codes/'],
	[false, '/'],
	[false, '.md'],
	[false, ''],
])('%s: the site has a file beside its copy at %j', (isThere, path) => {
	expect(isUnsaved(path, files)).toBe(isThere);
});
