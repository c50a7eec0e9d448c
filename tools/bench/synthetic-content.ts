import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { dropMissingCodes } from '../project-copy.ts';

/** A file of `content/codes`, taken apart. */
interface CodeSource {
	readonly id: string;
	readonly front: Readonly<Record<string, unknown>>;
	readonly body: string;
}

/**
 * Replaces the codes of a project by a number of others, so that a build of them can be measured: the codes of the
 * reference document first, then variants of them, each with a number, a name and words of its own.
 * @param project the folder of a copy of the project, which is changed
 * @param count how many codes it then has
 */
export function writeSyntheticCodes(project: string, count: number): void {
	const folder = join(project, 'content/codes');
	const sources = readSources(folder);
	const ids = listIds(sources, count);
	rmSync(folder, { recursive: true });
	mkdirSync(folder);
	for (const [place, id] of ids.entries()) {
		const source = sources[place % sources.length];
		if (source) writeFileSync(join(folder, `${id}.md`), writeVariant(source, place, sources, ids));
	}
	dropMissingCodes(project, new Set(ids));
}

/** The codes of the reference document; only these, so that every size has the same mixture of pages. */
function readSources(folder: string): readonly CodeSource[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.map((name) => readSource(name.replace('.md', ''), readFileSync(join(folder, name), 'utf8')))
		.filter(({ front }) => front['tier'] === 'documented')
		.sort((one, other) => Number(one.id) - Number(other.id));
}

function readSource(id: string, text: string): CodeSource {
	const end = text.indexOf('\n---', 3);
	return { id, front: parse(text.slice(4, end)) as CodeSource['front'], body: text.slice(end + 5) };
}

/** The sources' own ids, then free ones in families of three, as a service adds digits for special cases. */
function listIds(sources: readonly CodeSource[], count: number): readonly string[] {
	const ids = new Set(sources.slice(0, count).map(({ id }) => id));
	for (let base = 10_000; ids.size < count; base += 7)
		for (const id of [String(base), `${base}1`, `${base}21`]) if (ids.size < count) ids.add(id);
	return [...ids];
}

function writeVariant(
	source: CodeSource,
	place: number,
	sources: readonly CodeSource[],
	ids: readonly string[],
): string {
	const round = place - (place % sources.length);
	const moved = new Map(sources.map(({ id }, index) => [id, ids[round + index]]));
	const word = round === 0 ? '' : wordOf(place);
	const front = changeFront(source, word, (id) => moved.get(id));
	const body = word === '' ? source.body : source.body.replace(/(?<=^## .+\n\n)/gm, `In case of ${word}: `);
	return `---\n${stringify(front)}---\n${body}`;
}

function changeFront(
	{ id, front }: CodeSource,
	word: string,
	moved: (id: string) => string | undefined,
): Record<string, unknown> {
	const related = (
		Array.isArray(front['related']) ? (front['related'] as { code: number; why: string }[]) : []
	).flatMap(({ code, why }) => {
		const target = moved(String(code));
		return target === undefined ? [] : [{ code: Number(target), why }];
	});
	const kept = { ...front, related: related.length > 0 ? related : 'none' };
	if (word === '') return kept;
	const own = (text: unknown): string => `${String(text).replaceAll(id, moved(id) ?? id)} (${word})`;
	const messages = front['messages'] as { template: string; source: string }[] | undefined;
	return {
		...kept,
		title: `${word} ${String(front['title'])}`.slice(0, 70),
		summary: `${word}: ${String(front['summary'])}`.slice(0, 160),
		official: ownOfficial(front['official'], own),
		...(typeof front['symbol'] === 'string' && { symbol: front['symbol'] + word }),
		...(messages && { messages: messages.map(({ template, source }) => ({ template: own(template), source })) }),
	};
}

/** The texts of the reference document: one, or one for each edition. */
function ownOfficial(official: unknown, own: (text: unknown) => string): unknown {
	if (typeof official !== 'object' || official === null) return own(official);
	return Object.fromEntries(Object.entries(official).map(([edition, text]) => [edition, own(text)]));
}

const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu', 'va'];

/** A word that no text has, a different one for each number. */
function wordOf(number: number): string {
	const digits = (number + 65_536).toString(16);
	return `Q${digits.replace(/./g, (digit) => syllables[parseInt(digit, 16)] ?? '')}`;
}
