import type { PageExcerpt } from '../model/decoder/page-excerpt.ts';
import { addressOf } from '../model/site/addresses.ts';
import {
	decode,
	longestText,
	type DecodedCode,
	type DecodeResult,
	type NothingReason,
} from '../model/decoder/decode.ts';
import type { DecoderKnowledge } from '../model/decoder/knowledge.ts';
import { describeForeign } from '../model/numbers/foreign-families.ts';
import type { Envelope } from '../model/decoder/envelope.ts';
import { actors, kinds, questions, retries } from '../model/codes/labels.ts';
import { findNearestCodes } from '../model/numbers/nearest-codes.ts';
import { understandQuery } from '../model/numbers/query.ts';
import { searchAtOnce } from '../search/search-query.ts';
import { createElement } from '../page/create-element.ts';
import { showCopyButtons } from './copy-buttons.ts';
import { showFilledMessage, showValues } from './decoded-values.ts';
import { loadExcerpts, loadMessages } from '../page/decoder-files.ts';
import { showForeign, showResultList, showUnknown } from '../search/result-view.ts';
import type { SearchResult } from '../search/result.ts';
import { loadCodes, type LoadedCodes } from '../page/data-files.ts';

/** All that the decoder works with. */
export interface Decoder {
	readonly list: LoadedCodes;
	readonly knowledge: DecoderKnowledge;
}

/** What the pages of codes say, by id. */
export type PageExcerpts = ReadonlyMap<string, PageExcerpt>;

/** Loads what the decoder works with: the same two files whatever is pasted. */
export async function prepareDecoder(): Promise<Decoder> {
	const [list, knowledge] = await Promise.all([loadCodes(), loadMessages()]);
	return { list, knowledge };
}

/** Loads what the pages of all codes say, whatever is pasted; without it less is shown of each code. */
export function preparePages(): Promise<PageExcerpts> {
	return loadExcerpts();
}

const reasons = {
	empty: '',
	'only-envelope':
		'This text has ids of a request, but neither a code nor a message. Copy the line that begins with AADSTS, or open the sign-in log with the correlation id.',
	'unknown-message':
		'This looks like an error of the service or of its libraries, but it contains no code and no known message.',
	'no-error-text': 'No sign-in error code and no known message was found in this text.',
} as const satisfies Record<NothingReason, string>;

/**
 * What a pasted text means, the most important code first, and the status for screen readers.
 * @param pages what the pages of the codes say, as soon as it is there
 */
export function showDecoded(text: string, decoder: Decoder, pages: PageExcerpts = new Map()): Shown {
	const { elements, status } = showResult(text, decoder, pages);
	if (text.length <= longestText) return { elements, status };
	const limit = `Only the first ${longestText.toLocaleString('en')} of ${text.length.toLocaleString('en')} characters were read.`;
	return { elements: [createElement('p', {}, limit), ...elements], status: `${status}. ${limit}` };
}

function showResult(text: string, decoder: Decoder, pages: PageExcerpts): Shown {
	const result = decode(text, decoder.knowledge);
	if (result.kind === 'nothing') return showNothing(text, result, decoder);
	const foreign = result.foreign.map(describeForeign).map(showForeign);
	if (result.kind === 'foreign')
		return { elements: [...foreign, ...showValues([], result.envelope)], status: 'Codes of another product' };
	const shown = result.codes.map((code, place) => showCode(code, result.envelope, { decoder, pages }, place === 0));
	return { elements: [...shown, ...showMore(result.moreUnknown), ...foreign], status: describeFound(result.codes) };
}

/** How many more numbers have no page: a log can hold thousands. */
function showMore(unknown: number): readonly HTMLElement[] {
	if (unknown === 0) return [];
	return [createElement('p', {}, `${unknown.toLocaleString('en')} more numbers in the text are not documented here.`)];
}

function describeFound(codes: readonly DecodedCode[]): string {
	const named = codes.slice(0, mostSpoken).map(({ id }) => `AADSTS${id}`);
	const rest = codes.length - named.length;
	return `Found ${named.join(', ')}${rest > 0 ? ` and ${rest.toLocaleString('en')} more` : ''}`;
}

/** How many codes a screen reader is told by name. */
const mostSpoken = 8;

type DecodedNothing = Extract<DecodeResult, { kind: 'nothing' }>;

/** What is shown below the field, and the status for screen readers. */
interface Shown {
	readonly elements: readonly HTMLElement[];
	readonly status: string;
}

function showNothing(text: string, { reason, envelope }: DecodedNothing, { list }: Decoder): Shown {
	const { results } = searchAtOnce(understandQuery(text, list.ids), list);
	if (results.length > 0) return showSuggested(results);
	const said = reasons[reason];
	const elements = said === '' ? [] : [createElement('p', {}, said), ...showValues([], envelope)];
	return { elements, status: said };
}

/** A few words in place of an error text: the pages that they fit. */
function showSuggested(results: readonly SearchResult[]): Shown {
	const shown = results.slice(0, 8);
	const heading = createElement('h2', {}, 'Pages that fit these words');
	return { elements: [heading, showResultList(shown)], status: `${shown.length} pages fit these words` };
}

function showCode(
	code: DecodedCode,
	envelope: Envelope,
	{ decoder, pages }: { readonly decoder: Decoder; readonly pages: PageExcerpts },
	isFirst: boolean,
): HTMLElement {
	if (!code.isKnown) return showUnknown(code.id, findNearestCodes(code.id, decoder.list.ids));
	const title = decoder.list.titles.get(code.id) ?? '';
	const page = pages.get(code.id);
	const link = createElement('a', { href: addressOf(`/codes/${code.id}`, import.meta.env.BASE_URL) }, title);
	return createElement(
		'section',
		{ class: 'decoded', 'data-decoded-code': code.id },
		createElement('h2', {}, createElement('span', { class: 'code-number' }, `AADSTS${code.id}`), ' ', link),
		...(page ? showPage(page) : []),
		...showDoubt(code, decoder),
		...showFilledMessage(code),
		...(isFirst ? showValues(code.values, envelope) : showValues(code.values, {})),
		...(isFirst && page ? [showCopyButtons({ code, envelope, title, page })] : []),
	);
}

function showPage(page: PageExcerpt): readonly HTMLElement[] {
	const { summary, kind, actors: who, retry, causes, fixes } = page;
	const [first, ...others] = (who ?? []).map((actor) => actors[actor].name);
	const facts = [
		...(kind ? [showFact(questions.kind.question, kinds[kind].name, kinds[kind].meaning)] : []),
		...(first === undefined ? [] : [showFact(questions.actors.question, first, others.join(', '))]),
		...(retry ? [showFact(questions.retry.question, retries[retry].name, retries[retry].meaning)] : []),
	];
	return [
		createElement('p', {}, summary),
		...(facts.length === 0
			? []
			: [createElement('dl', { class: 'answer', 'data-kind': kind ?? '', 'data-cells': `${facts.length}` }, ...facts)]),
		...showList('Why it happens', causes),
		...showList('How to fix it', fixes),
	];
}

function showFact(question: string, value: string, more: string): HTMLElement {
	return createElement(
		'div',
		{},
		createElement('dt', {}, question),
		createElement('dd', {}, createElement('strong', {}, value), createElement('span', {}, more)),
	);
}

function showList(heading: string, lines: readonly string[]): readonly HTMLElement[] {
	if (lines.length === 0) return [];
	return [
		createElement('h3', {}, heading),
		createElement('ul', {}, ...lines.map((line) => createElement('li', {}, line))),
	];
}

function showDoubt({ evidence, sameWording }: DecodedCode, { list }: Decoder): readonly HTMLElement[] {
	if (evidence !== 'message') return [];
	const base = import.meta.env.BASE_URL;
	const others = sameWording.flatMap((id) => [
		createElement('a', { href: addressOf(`/codes/${id}`, base) }, `${id} (${list.titles.get(id) ?? ''})`),
		' ',
	]);
	return [
		createElement(
			'p',
			{ class: 'doubt' },
			'The text has no number; it was recognized by its wording. ',
			...(others.length > 0 ? ['The same wording also fits: ', ...others] : []),
		),
	];
}
