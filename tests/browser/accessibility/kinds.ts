import { globSync } from 'node:fs';
import { dirname } from 'node:path';

/** The pages of a folder to look at, where they are not its first one. */
const typical: Readonly<Record<string, readonly string[]>> = {
	codes: ['/codes/50058', '/codes/50011', '/codes/120000'],
	areas: ['/areas/conditional-access'],
	'oauth-errors': ['/oauth-errors/invalid_grant'],
	// The longest names, and other spellings of numbers.
	'other-codes': ['/other-codes/msal', '/other-codes/web-account-manager'],
	// Another page of the table at `/codes`.
	'codes/pages': [],
};

/** Addresses that need something behind them to show what they are for. */
const asked: Readonly<Record<string, string>> = {
	'/index': '/',
	'/404': '/codes/500580',
	'/search': '/search?q=conditional+access+blocked',
	'/error': '/error?code=nothing',
	'/compare': '/compare?ids=50126,50053,50057',
};

/** What a page shows for an address of its own, beside what it shows without one. */
const more = ['/codes?ids=50126,50053,50058,50074,50076,99999', '/compare'] as const;

/** One address of every kind of page that the build wrote: each page at the top, and those of each folder that show what no other does. */
export function listKinds(dist = 'dist'): readonly string[] {
	const files = globSync('**/*.html', { cwd: dist }).sort();
	const folders = new Map(files.toReversed().map((file) => [dirname(file), `/${file.replace('.html', '')}`]));
	folders.delete('.');
	const top = files.filter((file) => dirname(file) === '.').map((file) => `/${file.replace('.html', '')}`);
	const below = [...folders].flatMap(([folder, first]) => typical[folder] ?? [first]);
	return [...top.map((path) => asked[path] ?? path), ...more, ...below];
}

/** What a page shows once it has answered what its address asks; nothing where a page is complete as it was sent. */
export function readySelector(path: string): string | undefined {
	if (path.startsWith('/search?')) return '[data-result-list] mark';
	if (path.startsWith('/codes?ids=')) return '[data-code-list]';
	if (path.startsWith('/compare?')) return '[data-comparison]';
	return /^\/error\?|^\/codes\/500580$/.test(path) ? 'address-help[data-settled]' : undefined;
}
