import { spellItems } from '../messages/template.ts';
import { withoutSymbol } from '../text/symbol.ts';
import { describeDifference } from './text-difference.ts';

/** What is compared of a code. */
export interface TextedCode {
	readonly id: string;
	readonly official?: string | undefined;
	readonly messages?: readonly { readonly template: string }[] | undefined;
	readonly causes?: readonly unknown[] | undefined;
}

/** Another code that is printed with the same text or with nearly the same. */
export interface AlikeCode {
	readonly code: string;
	readonly likeness: Likeness;
	/** What tells the two apart, where anything does. */
	readonly remark?: string | undefined;
}

/** How alike two texts are. */
export type Likeness = 'same' | 'near';

/** One text of one code. */
interface Text {
	readonly owner: TextedCode;
	readonly written: string;
	/** What is equal where texts are the same. */
	readonly plain: string;
	/** How often it has each word, placeholders left out. */
	readonly counts: ReadonlyMap<string, number>;
}

/** The weight of a word: the more texts have it, the less it says. */
type Weigh = (word: string) => number;

/** A text of fewer words may be that of anything. */
const fewestWords = 3;
/** Two texts are nearly the same where they share so much of the weight of their words. */
const nearShare = 0.75;
/** So many codes of one text are named, so that the work does not grow with what many codes share. */
const mostOfText = 40;

/**
 * For every code of which only the message is known, the other codes that are printed with the same text, whatever its
 * placeholders are called, and then those with nearly the same: of each kind those with causes first, because their help
 * may fit, then by number.
 */
export function findAlikeCodes(codes: readonly TextedCode[]): ReadonlyMap<string, readonly AlikeCode[]> {
	const texts = codes.flatMap(readTexts).sort(byHelp);
	const groups = Map.groupBy(texts, ({ plain }) => plain);
	const findGroup = ({ plain }: Text): readonly Text[] => (groups.get(plain) ?? []).slice(0, mostOfText);
	const findNear = indexNearTexts([...groups.values()].flatMap(([first]) => first ?? []));
	const textsOf = Map.groupBy(texts, ({ owner }) => owner);
	const findAlike = (code: TextedCode): readonly AlikeCode[] => {
		const own = textsOf.get(code) ?? [];
		const same = uniqueOwners(own.flatMap(findGroup)).filter((one) => one !== code);
		const near = own.flatMap((text) => {
			const others = findNear(text).flatMap(findGroup);
			return others.sort(byHelp).map((other) => relateNear(text, other));
		});
		const known = new Set([code.id, ...same.map(({ id }) => id)]);
		return [...same.map(({ id }): AlikeCode => ({ code: id, likeness: 'same' })), ...uniqueCodes(near, known)];
	};
	return new Map(codes.filter(({ causes }) => !causes).map((code) => [code.id, findAlike(code)]));
}

/** What connects or distinguishes a code and one that is alike, in one sentence. */
export function describeAlike(id: string, { code, likeness, remark }: AlikeCode): string {
	return remark ?? `${id} and ${code} are printed with ${likeness === 'same' ? '' : 'nearly '}the same text.`;
}

function relateNear(one: Text, other: Text): AlikeCode {
	const [own, others] = [one, other].map(({ owner, written }) => ({ id: owner.id, text: withoutSymbol(written) }));
	return { code: other.owner.id, likeness: 'near', remark: own && others && describeDifference(own, others) };
}

function uniqueOwners(texts: readonly Text[]): readonly TextedCode[] {
	return [...new Set([...texts].sort(byHelp).map(({ owner }) => owner))];
}

/** Of the texts that two codes share nearly, those that differ least; codes that are known are left out. */
function uniqueCodes(alike: readonly AlikeCode[], known: ReadonlySet<string>): readonly AlikeCode[] {
	const byCode = Map.groupBy(alike, ({ code }) => code);
	return [...byCode.values()]
		.flatMap((mentions) => mentions.sort((one, other) => lengthOf(one) - lengthOf(other))[0] ?? [])
		.filter(({ code }) => !known.has(code));
}

function lengthOf({ remark = '' }: AlikeCode): number {
	return remark.length;
}

function byHelp({ owner: one }: Text, { owner: other }: Text): number {
	return Number(!one.causes) - Number(!other.causes) || Number(one.id) - Number(other.id);
}

function readTexts(owner: TextedCode): readonly Text[] {
	const texts = [owner.official ?? '', ...(owner.messages ?? []).map(({ template }) => template)];
	return texts.flatMap((written) => {
		const words = spellItems(written).filter((word) => word !== '');
		if (words.length < fewestWords) return [];
		return [{ owner, written, plain: plainText(written), counts: countWords(words) }];
	});
}

function countWords(words: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

/** A text without its symbolic name, the names of its placeholders, capitals and marks. */
function plainText(text: string): string {
	return withoutSymbol(text)
		.replace(/\{[^{}]*\}/g, ' {} ')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}{}]+/gu, ' ')
		.trim();
}

/**
 * Finds the texts that are nearly the same as one. A text is compared with those alone that have one of its weightiest words: two texts that share none of them cannot share enough.
 */
function indexNearTexts(texts: readonly Text[]): (text: Text) => readonly Text[] {
	const spread = countWords(texts.flatMap(({ counts }) => [...counts.keys()]));
	const weigh: Weigh = (word) => Math.log(texts.length / (spread.get(word) ?? 1));
	const weights = new Map(texts.map((text) => [text.plain, weighText(text, weigh)]));
	const byWord = new Map<string, Text[]>();
	for (const text of texts)
		for (const word of text.counts.keys()) {
			const found = byWord.get(word) ?? [];
			found.push(text);
			byWord.set(word, found);
		}
	return (text) => {
		const weight = weights.get(text.plain) ?? 0;
		const candidates = new Set(weightiestWords(text, weigh).flatMap((word) => byWord.get(word) ?? []));
		return [...candidates]
			.filter((other) => other.plain !== text.plain)
			.filter((other) => 2 * weighShared(text, other, weigh) >= nearShare * (weight + (weights.get(other.plain) ?? 0)));
	};
}

/** The words without any of which the rest of a text is too light for {@link nearShare} of any other text. */
function weightiestWords(text: Text, weigh: Weigh): readonly string[] {
	const words = [...text.counts].map(([word, count]) => ({ word, weight: weigh(word) * count }));
	words.sort((one, other) => other.weight - one.weight);
	let rest = words.reduce((sum, { weight }) => sum + weight, 0);
	const least = (nearShare / (2 - nearShare)) * rest;
	return words.flatMap(({ word, weight }) => {
		if (rest < least) return [];
		rest -= weight;
		return [word];
	});
}

function weighText({ counts }: Text, weigh: Weigh): number {
	return [...counts].reduce((sum, [word, count]) => sum + weigh(word) * count, 0);
}

function weighShared(one: Text, other: Text, weigh: Weigh): number {
	return [...one.counts].reduce(
		(sum, [word, count]) => sum + weigh(word) * Math.min(count, other.counts.get(word) ?? 0),
		0,
	);
}
