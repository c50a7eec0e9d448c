import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A fragment's name: Pagefind takes the beginning of a hash, seven digits or more. */
const namePattern = /en_([\da-f]{7,})/g;

/**
 * Names each fragment by the number of its code, in as many hexadecimal digits as Pagefind gave it, also in the metadata:
 * a search then knows which codes it found, all of them, without asking for a file of each. The browser reads the names in
 * `src/search/full-text.ts`. See docs/decisions/0032-patches.md.
 * @throws {Error} when a fragment is not that of a code
 */
export function nameFragments(target: string): void {
	const folder = join(target, 'fragment');
	const names = new Map<string, string>();
	for (const file of readdirSync(folder)) {
		const [[, hash = ''] = []] = file.matchAll(namePattern);
		const content = gunzipSync(readFileSync(join(folder, file))).toString();
		const code = /"url":"[^"]*\/codes\/(\d+)/.exec(content)?.[1];
		if (code === undefined || hash === '')
			throw new Error(`search index: expected ${file} to be the page of a code, received ${content.slice(0, 80)}`);
		names.set(hash, Number(code).toString(16).padStart(hash.length, '0'));
	}
	// First all to names that no fragment has: the new name of one may be the old name of another.
	for (const [hash, name] of names) renameSync(join(folder, `en_${hash}.pf_fragment`), join(folder, `${name}.renamed`));
	for (const name of names.values())
		renameSync(join(folder, `${name}.renamed`), join(folder, `en_${name}.pf_fragment`));
	renameInMetadata(join(target, 'pagefind.en.pf_meta'), names);
}

function renameInMetadata(file: string, names: ReadonlyMap<string, string>): void {
	let count = 0;
	const metadata = gunzipSync(readFileSync(file)).toString('latin1');
	const renamed = metadata.replace(namePattern, (whole, digits: string) => {
		// What follows a hash can look like one more digit of it.
		const hash = [...Array(digits.length - 6).keys()].map((less) => digits.slice(0, digits.length - less));
		const known = hash.find((candidate) => names.has(candidate));
		if (known === undefined) return whole;
		count += 1;
		return `en_${names.get(known) ?? ''}${digits.slice(known.length)}`;
	});
	if (count !== names.size)
		throw new Error(
			`search index: expected ${String(names.size)} fragments in the metadata, received ${String(count)}`,
		);
	writeFileSync(file, gzipSync(Buffer.from(renamed, 'latin1'), { level: 9 }));
}
