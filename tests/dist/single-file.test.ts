import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DamagedFileError, PackedFiles } from '../../src/single-file/packed-files.ts';
import { singleFile } from '../single-file.ts';
import { pages } from './site.ts';

const bytes = readFileSync(singleFile);
const text = new TextDecoder('windows-1252').decode(bytes);
const parts = [...text.matchAll(/<script type="text\/plain" data-checksum="(\d+)">([^<]*)<\/script>/g)];
const shell = text.slice(0, text.indexOf('<script type="text/plain"'));

/** The little of an element that holds a part. */
function holdPart([, checksum = '', content = '']: readonly string[]): Element {
	return { textContent: content, getAttribute: () => checksum } as unknown as Element;
}

const openParts = (held: readonly (readonly string[])[]) => new PackedFiles(held.map(holdPart), parts.length);

describe('the single file', () => {
	test('has at most 3.5 MB', () => {
		expect(bytes.length).toBeLessThanOrEqual(3_500_000);
	});
	test('holds every page as the site has it', () => {
		const files = openParts(parts);
		for (const { path, html } of pages) {
			const name = path === '/404' ? '/404.html' : path;
			expect(files.readText(name) === html, name).toBe(true);
		}
	});
	test('asks for nothing: its policy lets its two scripts run, and nothing be fetched', () => {
		const [, policy = ''] = /http-equiv="content-security-policy" content="([^"]+)"/.exec(shell) ?? [];
		const scripts = [...shell.matchAll(/<script>([^]*?)<\/script>/g)].map(
			([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
		);
		expect(policy.split('; ')).toEqual([
			"default-src 'none'",
			`script-src ${scripts.join(' ')} 'wasm-unsafe-eval'`,
			'img-src data:',
			'worker-src blob:',
			"base-uri 'none'",
			"form-action 'none'",
			"require-trusted-types-for 'script'",
			'trusted-types default pages',
		]);
		expect(scripts).toHaveLength(2);
	});
	test('is ASCII but for what is packed, and says its encoding where a browser looks for it', () => {
		expect(/[^\t\n -~]/.exec(shell)?.[0]).toBeUndefined();
		expect(shell.slice(0, 1024)).toContain('<meta charset="windows-1252">');
	});
	test('says what it needs where scripts are off', () => {
		expect(shell).toContain(
			'<noscript><p>This file holds the pages of a whole site, packed. Showing them needs JavaScript',
		);
	});
});

describe('a single file that was damaged', () => {
	test('at its end is not opened', () => {
		expect(() => openParts(parts.slice(0, -1))).toThrow(DamagedFileError);
	});
	test('in one character shows nothing of what is packed with it', () => {
		const [last = [''], ...before] = parts.toReversed().map(([...captures]) => captures);
		const content = last[2] ?? '';
		const other = content.at(1000) === 'a' ? 'b' : 'a';
		const files = openParts([
			...before.toReversed(),
			['', last[1] ?? '', content.slice(0, 1000) + other + content.slice(1001)],
		]);
		const isDamaged = (path: string): boolean => {
			try {
				files.read(path);
				return false;
			} catch (error) {
				return error instanceof DamagedFileError;
			}
		};
		const damaged = pages.filter(({ path }) => isDamaged(path));
		expect(damaged.length).toBeGreaterThan(0);
		expect(damaged.length).toBeLessThan(pages.length / 2);
	});
});
