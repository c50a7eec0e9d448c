import { expect, test } from 'vitest';
import { writeLlmsText } from './llms-text.ts';

const page = (path: string) => ({ path, title: `Title of ${path}`, summary: `Summary of ${path}` });
const text = writeLlmsText(
	{
		guides: [page('/guides/consent'), page('/guides/mfa')],
		areas: [page('/areas/session')],
		otherFamilies: [page('/other-codes/b2c')],
		codes: [page('/codes/50058')],
		counts: '2 documented, 1 met.',
	},
	(path) => `https://errors.example/base${path}`,
);

/** The paths that the section under a heading links, in order. */
function linksUnder(heading: string): string[] {
	const section = new RegExp(`## ${heading}\n\n([^#]*)`).exec(text)?.[1] ?? '';
	return [...section.matchAll(/^- \[[^\]]+\]\(https:\/\/errors\.example\/base([^)]+)\): \S/gm)].map(
		([, path = '']) => path,
	);
}

test('the overview has the form of llmstxt.org: a title, a quoted sentence, then sections of links', () => {
	expect(text).toMatch(/^# [^\n]+\n\n> [^\n]+\n\n2 documented, 1 met\. /);
	expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
		'Data',
		'Guides',
		'Codes that people meet most',
		'Codes of other products',
		'Optional',
	]);
});

test.each([
	['Guides', ['/guides/consent', '/guides/mfa']],
	['Codes that people meet most', ['/codes/50058']],
	['Codes of other products', ['/other-codes/b2c']],
	['Optional', ['/areas/session']],
])('the section %s links its pages in their order, each with its title and summary', (heading, paths) => {
	expect(linksUnder(heading)).toEqual(paths);
	for (const path of paths)
		expect(text).toContain(`- [Title of ${path}](https://errors.example/base${path}): Summary of ${path}\n`);
});

test('files that exist for every code are linked by an example that exists', () => {
	expect(linksUnder('Data')).toEqual(
		expect.arrayContaining(['/codes.json', '/codes/50058.json', '/codes/50058.md', '/codes.csv', '/data']),
	);
	expect(text).not.toMatch(/\{|undefined/);
});
