import { readFileSync } from 'node:fs';
import type { DecoderEntry } from '../../src/model/decoder/entry.ts';
import { splitPlaceholders } from '../../src/model/messages/placeholders.ts';
import { withoutSymbol } from '../../src/model/text/symbol.ts';

/** A text without a number, and what is known of it. */
export interface CalibrationCase {
	readonly kind: string;
	readonly text: string;
	/** What the service wrote, before anything happened to it; none where the text is no message of the service. */
	readonly written?: string;
	/** Codes that are kept from the decoder when it reads the text. */
	readonly hidden?: ReadonlySet<string>;
}

/** A number made of a text's characters (FNV-1a), the same in each run and whatever other texts there are. */
export function hashText(text: string): number {
	let hash = 0x811c9dc5;
	for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
	return hash >>> 0;
}

/** Numbers from 0 to 1 that look random and are the same in each run. */
function createRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

/** What takes the place of a placeholder, by its name. */
const values: readonly (readonly [name: RegExp, value: string])[] = [
	[/url|uri|address|endpoint/i, 'https://orders.contoso.com/signin'],
	[/time|date|valid|expir|issued/i, '2026-11-02T08:15:00.0000000Z'],
	[/id$|identifier|guid|app|client|resource/i, '3f2a6d4e-0d5c-4c2b-9b1a-0a1b2c3d4e5f'],
	[/user|upn|mail|account/i, 'adele@contoso.com'],
	[/tenant|domain|directory|realm/i, 'contoso.com'],
	[/thumbprint|key|hash/i, '7A53C9E1B20F4D68'],
	[/name/i, 'Contoso Orders'],
];

function fill(template: string): string {
	return splitPlaceholders(template)
		.map((run) => (run.kind === 'words' ? run.text : (values.find(([name]) => name.test(run.name))?.[1] ?? 'Contoso')))
		.join('');
}

/** The words of a text in one spelling. */
function spell(text: string): string {
	return text
		.toLowerCase()
		.replace(/n['’]t\b/g, ' not')
		.replaceAll('cannot', 'can not')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

const sentenceEnd = /[.!?](?=\s|$)/g;

/** Whether a text is what a template prints: all of it, its first sentences, or its beginning up to anywhere. */
export function isPrintedBy(template: string, text: string): boolean {
	const plain = withoutSymbol(template);
	const ends = [...plain.matchAll(sentenceEnd)].map(({ index }) => index + 1);
	return isCutFrom(plain, spell(text)) || ends.some((end) => isFilledFrom(plain.slice(0, end), spell(text)));
}

/** Whether a text is a template with something in the place of each placeholder. */
function isFilledFrom(template: string, text: string): boolean {
	return findEnd(template, text) === text.length;
}

/** Whether a text ends within a template whose beginning it is. */
function isCutFrom(template: string, text: string): boolean {
	const words = template.split(' ');
	return words.some((_, length) => isFilledFrom(words.slice(0, length + 1).join(' '), text));
}

/** Where a template ends in a text that begins with it, at the last place where its last words are. */
function findEnd(template: string, text: string): number | undefined {
	let [from, hasValue] = [0, false];
	const runs = splitPlaceholders(template);
	for (const [place, run] of runs.entries()) {
		const words = run.kind === 'words' ? spell(run.text) : '';
		if (words === '') {
			hasValue ||= run.kind !== 'words';
			continue;
		}
		const isLast = runs.slice(place + 1).every((next) => next.kind === 'words' && spell(next.text) === '');
		const at = hasValue && isLast ? text.lastIndexOf(words) : text.indexOf(words, from);
		if (at < from || (!hasValue && at > from + 1)) return undefined;
		[from, hasValue] = [at + words.length, false];
	}
	return hasValue ? text.length : from;
}

/** A text with a letter left out of one of its longer words. */
function misspell(text: string, random: () => number): string {
	const words = text.split(' ');
	const long = words.flatMap((word, place) => (/^[a-z]{5,}$/.test(word) ? [place] : []));
	const place = long[Math.floor(random() * long.length)];
	const word = words[place ?? -1];
	if (place === undefined || word === undefined) return text;
	const at = 1 + Math.floor(random() * (word.length - 2));
	return words.with(place, word.slice(0, at) + word.slice(at + 1)).join(' ');
}

/** Into how many parts the codes are divided, of which one at a time is kept from the decoder. */
const parts = 10;

/**
 * What the content gives: every message whole, its first sentence, misspelt, cut off, and as that of a code that the
 * decoder does not know. A message that names a number of the service is left out: it is found by that.
 */
export function writeMessageCases(entries: readonly DecoderEntry[]): readonly CalibrationCase[] {
	const partOf = (place: number) =>
		new Set(entries.filter((_, other) => other % parts === place % parts).map(({ id }) => id));
	const hiddenBy = Array.from({ length: parts }, (_, place) => partOf(place));
	return entries.flatMap(({ texts }, place) =>
		texts
			.map((text) => fill(withoutSymbol(text)))
			.filter((text) => !/AADSTS/i.test(text))
			.flatMap((text): readonly CalibrationCase[] => {
				const [sentence = text] = text.split(/(?<=[.!?])(?=\s)/, 1);
				const words = text.split(' ');
				const cut = words.slice(0, Math.max(4, Math.ceil(words.length * 0.6))).join(' ');
				const hidden = hiddenBy[place % parts];
				return [
					{ kind: 'message', text, written: text },
					...(sentence === text ? [] : [{ kind: 'first sentence', text: sentence, written: sentence }]),
					{ kind: 'misspelt', text: misspell(text, createRandom(hashText(text))), written: text },
					{ kind: 'cut off', text: cut, written: cut },
					...(hidden ? [{ kind: 'unknown message', text, written: text, hidden }] : []),
				];
			}),
	);
}

/** Texts that are no message of the service: what people say, and what other products print. */
export function readOtherCases(): readonly CalibrationCase[] {
	return ['everyday', 'other products'].flatMap((kind) =>
		readFileSync(`tests/calibration/${kind.replace(' ', '-')}.txt`, 'utf8')
			.split('\n')
			.filter(Boolean)
			.map((text) => ({ kind, text })),
	);
}
