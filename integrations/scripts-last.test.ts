import { expect, test } from 'vitest';
import { scriptsLast } from './scripts-last.ts';

test('every module of a page is fetched after all else', () => {
	const html = '<head><script>a</script></head><script type="module" src="/b.js"></script>';
	expect(scriptsLast(html)).toBe(
		'<head><script>a</script></head><script type="module" fetchpriority="low" src="/b.js"></script>',
	);
});
