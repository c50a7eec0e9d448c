import { expect, test } from 'vitest';
import { serveData } from '../../tests/served-data.ts';
import { writeKnowledge } from '../model/decoder/knowledge.ts';
import { loadExcerpts, loadMessages } from './decoder-files.ts';

const messages = writeKnowledge([
	{ id: '50058', tier: 'documented', texts: ['Nobody is signed in.'], errors: [], prominence: 1 },
]);
const excerpts = { 50058: { summary: 'Nobody is signed in.', causes: [], fixes: [] } };

test('the messages of the codes are ready for the decoder, and fetched again after a failure', async () => {
	serveData({});
	await expect(loadMessages()).rejects.toThrow('404');
	serveData({ messages });
	expect([...(await loadMessages()).entries.keys()]).toEqual(['50058']);
});

test('what the pages say is found by id, and fetched again after a failure', async () => {
	serveData({});
	await expect(loadExcerpts()).rejects.toThrow('404');
	serveData({ excerpts });
	expect((await loadExcerpts()).get('50058')?.summary).toBe('Nobody is signed in.');
});
