import { expect, test } from 'vitest';
import { serveData } from '../../tests/served-data.ts';
import { loadExcerpts } from './decoder-files.ts';

const excerpts = { 50058: { summary: 'Nobody is signed in.', outline: { causes: [], fixes: [] } } };

test('what the pages say is found by id, and fetched again after a failure', async () => {
	serveData({});
	await expect(loadExcerpts()).rejects.toThrow('404');
	serveData({ excerpts });
	expect((await loadExcerpts()).get('50058')?.summary).toBe('Nobody is signed in.');
});
