import type { Code } from '../../schema/code.ts';
import { withoutSymbol } from '../text/symbol.ts';
import type { MutualRelation } from './relations.ts';

/** What is compared of a code. */
export type TextedCode = Pick<Code, 'official' | 'messages' | 'causes'> & { readonly id: string };

/** How many codes of one text are related to each other; some texts say no more than that something failed. */
const mostRelated = 4;
/** A text of fewer words may be that of anything. */
const fewestWords = 3;

/**
 * For every code of which only the message is known, other codes that are printed with the same text, whatever their
 * placeholders are called: those with causes first, because their help may fit, then by number.
 */
export function relateSameTexts(codes: readonly TextedCode[]): ReadonlyMap<string, readonly MutualRelation[]> {
	const byText = new Map<string, Set<TextedCode>>();
	for (const code of codes)
		for (const text of textsOf(code)) byText.set(text, (byText.get(text) ?? new Set()).add(code));
	const bare = codes.filter(({ causes }) => !causes);
	return new Map(
		bare.map((code) => {
			const others = new Set(textsOf(code).flatMap((text) => [...(byText.get(text) ?? [])]));
			others.delete(code);
			return [
				code.id,
				[...others]
					.sort(byHelp)
					.slice(0, mostRelated)
					.map(({ id }) => relate(code.id, id)),
			];
		}),
	);
}

function relate(one: string, other: string): MutualRelation {
	return { code: other, why: `${one} and ${other} are printed with the same text.` };
}

function byHelp(one: TextedCode, other: TextedCode): number {
	return Number(!one.causes) - Number(!other.causes) || Number(one.id) - Number(other.id);
}

function textsOf({ official, messages = [] }: TextedCode): readonly string[] {
	const texts = [official ?? '', ...messages.map(({ template }) => template)].map(plainText);
	return texts.filter((text) => text.split(' ').length >= fewestWords);
}

/** A text without its symbolic name, the names of its placeholders, capitals and marks. */
function plainText(text: string): string {
	return withoutSymbol(text)
		.replace(/\{[^{}]*\}/g, ' {} ')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}{}]+/gu, ' ')
		.trim();
}
