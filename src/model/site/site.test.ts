import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mainPages } from './site.ts';

const folder = new URL('../../pages/', import.meta.url);
/** Pages that nobody asks for by their address: a host answers with the one, rules lead to the other. */
const hidden = ['404', 'error'];

test('the main pages are all pages of src/pages with a fixed address, and only those', () => {
	const top = readdirSync(folder).filter((name) => name.endsWith('.astro') && !name.startsWith('['));
	const below = readdirSync(folder, { withFileTypes: true }).filter(
		(entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/index.astro`, folder)),
	);
	const names = [...top.map((name) => name.replace('.astro', '')), ...below.map(({ name }) => name)];
	const paths = names.filter((name) => !hidden.includes(name)).map((name) => (name === 'index' ? '/' : `/${name}`));
	expect([...mainPages].sort()).toEqual(paths.sort());
});
