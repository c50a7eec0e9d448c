import { createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { bundledLanguages } from 'shiki/langs';

/** The kinds of pieces of code that are told apart, each with its scopes in TextMate's grammars. */
const kinds = {
	comment: ['comment', 'punctuation.definition.comment'],
	string: ['string', 'punctuation.definition.string'],
} as const;
/** A kind of a piece of code, and the class of its element. */
type CodeKind = keyof typeof kinds;

/** A piece of code: what it is, where that is told apart. */
export interface CodePiece {
	readonly kind: CodeKind | undefined;
	readonly text: string;
}

const plain = 'text';
/** In place of colors, which are in the style sheet. */
const colorOf = { comment: '#00000c', string: '#00000d' } as const;

const { bash, cmd, csharp, http, ini, java, js, json, kotlin, kusto, php, powershell, python, swift, ts, xml, yaml } =
	bundledLanguages;
const highlighter = await createHighlighterCore({
	engine: createJavaScriptRegexEngine(),
	langs: [bash, cmd, csharp, http, ini, java, js, json, kotlin, kusto, php, powershell, python, swift, ts, xml, yaml],
	themes: [
		{
			name: 'kinds',
			type: 'light',
			settings: [
				{ settings: { foreground: '#000000', background: '#ffffff' } },
				// A shell's words and JSON's names are most of their code.
				{ scope: ['string.unquoted', 'support.type.property-name'], settings: { foreground: '#000000' } },
				{ scope: [...kinds.comment], settings: { foreground: colorOf.comment } },
				{ scope: [...kinds.string], settings: { foreground: colorOf.string } },
			],
		},
	],
});

/**
 * Takes code apart into comments, strings and the rest; without a language it is one piece.
 * @param language as Markdown names it behind the fence
 * @throws {Error} when the language is not known here
 * @example readCode('ls # all', 'bash').map(({ kind }) => kind) // => [undefined, 'comment']
 */
export function readCode(code: string, language: string | undefined): CodePiece[] {
	if (language === undefined || language === plain) return [{ kind: undefined, text: code }];
	const languages = [plain, ...highlighter.getLoadedLanguages()];
	if (!languages.includes(language))
		throw new Error(
			`block of code ${JSON.stringify(code.slice(0, 40))}: expected one of the languages ${languages.sort().join(', ')}, ` +
				`received ${JSON.stringify(language)}; correct it, or add it in src/markdown/code-colors.ts`,
		);
	const lines = highlighter.codeToTokensBase(code, {
		lang: language,
		theme: 'kinds',
		// A busy machine needs longer than the limit, and what comes after it would be left plain.
		tokenizeTimeLimit: 0,
	});
	const pieces = lines.flatMap((tokens, line) => [
		...(line > 0 ? [{ kind: undefined, text: '\n' }] : []),
		...tokens.map(({ content, color }) => ({ kind: kindOf(color), text: content })),
	]);
	return joinAlike(pieces);
}

function kindOf(color: string | undefined): CodeKind | undefined {
	const found = Object.entries(colorOf).find(([, known]) => known === color?.toLowerCase());
	return found?.[0] as CodeKind | undefined;
}

/** Joins neighbours of one kind, so that there are few elements. */
function joinAlike(pieces: readonly CodePiece[]): CodePiece[] {
	const joined: CodePiece[] = [];
	for (const { kind, text } of pieces) {
		const last = joined.at(-1);
		if (last && last.kind === kind) joined[joined.length - 1] = { kind, text: last.text + text };
		else if (text !== '') joined.push({ kind, text });
	}
	return joined;
}
