import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { contentFromFile, readContent } from './content-from-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'content-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

function storeOf(name: string, content: unknown): string {
	const path = join(folder, `${name}.json`);
	writeFileSync(path, JSON.stringify(content));
	return path;
}

/** The text of the module that pages import. */
function moduleOf(store: string, onAsked = (): void => undefined): string {
	const { load } = readContent(store, onAsked) as unknown as { load: { handler: () => { code: string } } };
	return load.handler().code;
}

describe('the module of the content', () => {
	test('gives what Astro keeps', async () => {
		const content = ['AADSTS50058 – “quoted” \u2028', { code: 1 }];
		const module = `data:text/javascript,${encodeURIComponent(moduleOf(storeOf('some', content)))}`;
		expect(await import(/* @vite-ignore */ module)).toMatchObject({ default: content });
	});
	test('is as short for much content as for little', () => {
		const much = storeOf('a', 'word '.repeat(1_000_000));
		expect(moduleOf(much)).toHaveLength(moduleOf(storeOf('b', 'word')).length);
	});
	test('is refused where Astro has kept none', () => {
		expect(() => moduleOf(join(folder, 'none.json'))).toThrow("expected Astro's content in");
	});
	test('shows when it is asked for', () => {
		const onAsked = vi.fn();
		moduleOf(storeOf('c', 'word'), onAsked);
		expect(onAsked).toHaveBeenCalledOnce();
	});
});

test('a build in which no page asked for the content by its module fails', () => {
	const finish = contentFromFile().hooks['astro:build:done'] as unknown as () => void;
	expect(finish).toThrow('Astro no longer asks for its content as a module');
});
