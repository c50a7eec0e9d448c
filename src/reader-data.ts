import type { Catalog, CatalogCode, CatalogFamily } from './catalog.ts';
import type { ExcerptCause, PageExcerpt } from './model/decoder/page-excerpt.ts';
import type { ShownPage } from './model/decoder/shown-page.ts';
import { listOfficialTexts } from './model/codes/official.ts';
import { kinds } from './model/codes/labels.ts';
import { measureCommonness } from './model/codes/commonness.ts';
import { writeFacets } from './model/table/facets.ts';
import { writeCodeList } from './model/search/code-list.ts';
import { toDecoderEntry } from './model/decoder/entry.ts';
import { writeKnowledge } from './model/decoder/knowledge.ts';
import type { SitePage } from './model/search/page-list.ts';
import { plainLine } from './markdown/node-text.ts';
import type { Cause } from './schema/cause.ts';
import { writeOtherCodes } from './model/numbers/other-code-list.ts';
import type { PageText } from './schema/page-text.ts';
import { splitWords } from './model/search/terms.ts';
import { countVocabulary, writeVocabulary } from './model/search/vocabulary.ts';

/**
 * What the search in the reader's page works with, one JSON value a file: `codes` (fetched on first focus), `pages`
 * (when words are searched), `facets` (when the table of codes is filtered), `messages` and `excerpts` (for the
 * decoder), `page-texts` (for the decoder, when a text has no number), `vocabulary` (only when words are misspelt),
 * `other-codes` (when a text has a code of another product, or nothing else).
 */
export function searchDataFiles(
	catalog: Catalog,
): Record<
	'codes' | 'pages' | 'facets' | 'messages' | 'excerpts' | 'page-texts' | 'vocabulary' | 'other-codes',
	unknown
> {
	return {
		codes: writeCodeList(
			catalog.codes.map((code) => ({ ...code, commonness: measureCommonness(code.id, code) })),
			nameKinds(),
		),
		pages: listPages(catalog),
		facets: writeFacets(catalog.codes),
		messages: writeKnowledge(
			catalog.codes.map((code) => toDecoderEntry(code.id, code)),
			catalog.oauthErrors.map(({ id }) => id),
		),
		excerpts: Object.fromEntries(catalog.codes.map((code) => [code.id, excerptPage(code)])),
		'page-texts': catalog.pageTexts.map((pageText) => toShownPage(pageText, catalog)),
		vocabulary: writeVocabulary(countVocabulary(catalog.codes.map(wordsOf))),
		'other-codes': writeOtherCodes(catalog.otherFamilies.map(toPlainFamily)),
	};
}

function nameKinds(): Record<string, string> {
	return Object.fromEntries(Object.entries(kinds).map(([kind, { name }]) => [kind, name]));
}

function listPages({ areas, guides, oauthErrors, otherFamilies }: Catalog): readonly SitePage[] {
	return [
		...guides.map(({ id, data }) => ({ path: `/guides/${id}`, title: data.title })),
		...oauthErrors.map(({ id }) => ({ path: `/oauth-errors/${id}`, title: `OAuth error ${id}` })),
		...areas.map(({ id, title }) => ({ path: `/areas/${id}`, title: `Area: ${title}` })),
		...otherFamilies.map(({ id, title }) => ({ path: `/other-codes/${id}`, title: `Other products: ${title}` })),
	];
}

/** A family as plain text, which is what the reader's page shows. */
function toPlainFamily(family: CatalogFamily): CatalogFamily {
	const codes = family.codes.map((code) => ({
		...code,
		meaning: plainLine(code.meaning),
		...(code.first !== undefined && { first: plainLine(code.first) }),
	}));
	return { ...family, first: plainLine(family.first), codes };
}

function excerptPage({ summary, kind, actors, retry, credential, causes }: CatalogCode): PageExcerpt {
	return {
		summary,
		kind,
		actors,
		retry,
		credential: credential === 'unknown' ? undefined : credential,
		causes: causes?.map(excerptCause),
	};
}

function excerptCause({ title, clues, fixes }: Cause): ExcerptCause {
	return {
		title: plainLine(title),
		clues,
		fixes: fixes.map(({ actor, answer }) => ({ actor, answer: plainLine(answer) })),
	};
}

function toShownPage({ about, texts, codes }: PageText, { code: find }: Catalog): ShownPage {
	return {
		about: plainLine(about),
		texts: texts.map(({ text, part }) => ({ text, part })),
		codes: codes.map(({ code, tells }) => ({ code, title: find(code)?.title ?? '', tells: plainLine(tells) })),
	};
}

function wordsOf(code: CatalogCode): readonly string[] {
	const { title, symbol = '', summary, official, aliases, messages = [], causes = [], pageTexts, entry } = code;
	const texts = [
		title,
		symbol,
		summary,
		...listOfficialTexts(official),
		...aliases,
		...messages.map(({ template }) => template),
		// Of every language: words that the vocabulary lacks are not searched for.
		...pageTexts.flatMap(({ texts }) => texts.map(({ text }) => text)),
		...causes.flatMap(({ title, sign, fixes }) => [
			title,
			sign,
			...fixes.flatMap(({ answer, steps = '' }) => [answer, steps]),
		]),
		entry.body ?? '',
	];
	return texts.flatMap(splitWords);
}
