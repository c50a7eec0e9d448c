// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { detachHead } from '../../tests/served-data.ts';
import { waitUntil } from '../../tests/wait-until.ts';
import { fetchFullTextNext } from './early-full-text.ts';

test('the files of the full text are asked for once, after the file that names them', async () => {
	const head = detachHead();
	fetchFullTextNext();
	fetchFullTextNext();
	expect(head.children).toHaveLength(0);
	await waitUntil(() => {
		expect(head.querySelectorAll('[href$="/pagefind.js"]')).toHaveLength(1);
	});
});
