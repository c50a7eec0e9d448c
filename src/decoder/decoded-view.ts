import type { PageExcerpt } from '../model/decoder/page-excerpt.ts';
import type { DecodedCode, DecodeResult, NothingReason } from '../model/decoder/decode.ts';
import type { Envelope } from '../model/decoder/envelope.ts';
import { createElement } from '../page/create-element.ts';
import { addressOfCode, closestBesideForeign, closestWords, showClosest } from './closest-view.ts';
import { showQuotation, showValues } from './decoded-values.ts';
import { showForeign, showResultList, showUnknown } from '../search/result-view.ts';
import type { PageView } from './page-view.ts';
import type { CutReason, Reading } from '../reading/text-reader.ts';
import type { SearchOutcome } from '../search/result.ts';

/** What the pages of codes say, by id, and what shows it; both are loaded when the code is shown. */
export interface Pages {
	readonly excerpts: ReadonlyMap<string, PageExcerpt>;
	readonly view: PageView;
}

/** What is shown below the field, and the status for screen readers. */
export interface Shown {
	readonly elements: readonly HTMLElement[];
	readonly status: string;
}

const reasons = {
	empty: '',
	'only-envelope':
		'This text has ids of a request, but neither a code nor a message. Copy the line that begins with AADSTS, or open the sign-in log with the correlation id.',
	'unknown-message':
		'This looks like an error of the service or of its libraries, but it contains no code and no known message.',
	'no-error-text': 'No sign-in error code and no known message was found in this text.',
} as const satisfies Record<NothingReason, string>;

/** Why not all of a text was read. */
const cutReasons = {
	long: '',
	slow: ' Reading the rest takes too long.',
	'no-worker': ' This browser cannot read more without being busy for long.',
} as const satisfies Record<Exclude<CutReason, 'unfinished'>, string>;

/**
 * What a pasted text means, the most important code first, and the status for screen readers.
 * @param pages what the pages of the codes say, as soon as it is there
 */
export function showDecoded(reading: Reading, pages?: Pages): Shown {
	const { elements, status } = showResult(reading, pages);
	const { cut, length } = reading;
	if (!cut) return { elements, status };
	const part = `the first ${cut.length.toLocaleString('en')} of ${length.toLocaleString('en')} characters`;
	if (cut.reason === 'unfinished') {
		const said = `This is from ${part}.`;
		const line = showProgress(`${said} `, `Stopped. Only ${part} were read.`);
		return { elements: [line, ...elements], status: `${status}. ${said}` };
	}
	const limit = `Only ${part} were read.${cutReasons[cut.reason]}`;
	return { elements: [createElement('p', {}, limit), ...elements], status: `${status}. ${limit}` };
}

/** That a text is still being read, and nothing of it is known yet. */
export function showReading(): Shown {
	return { elements: [showProgress('', 'Stopped. Paste a shorter part of the text.')], status: stillReading };
}

const stillReading = 'Still reading…';

/**
 * That a text is still being read, with a button whose click ends it.
 * @param stopped what is to be said when it was pressed
 */
function showProgress(before: string, stopped: string): HTMLElement {
	const stop = createElement('button', { type: 'button', 'data-stop': stopped }, 'Stop');
	return createElement('p', {}, before, stillReading, ' ', stop);
}

function showResult(reading: Reading, pages: Pages | undefined): Shown {
	const { result, titles } = reading;
	if (result.kind === 'nothing') return showNothing(result);
	if (result.kind === 'closest')
		return {
			elements: [showClosest(result.closest, titles, closestWords), ...showValues([], result.envelope)],
			status: closestWords,
		};
	const foreign = result.foreign.map(showForeign);
	if (result.kind === 'foreign')
		return {
			elements: [
				...foreign,
				...(result.closest.length === 0 ? [] : [showClosest(result.closest, titles, closestBesideForeign)]),
				...showValues([], result.envelope),
			],
			status: 'Codes of another product',
		};
	const { codes, envelope, moreUnknown } = result;
	const shown = codes
		.slice(0, mostSections)
		.map((code, place) =>
			showCode(code, envelope, { reading, pages, texts: place < mostWithClues ? reading.texts : [] }, place === 0),
		);
	const more = [...showOthers(codes.slice(mostSections)), ...showMore(moreUnknown)];
	return { elements: [...shown, ...more, ...foreign], status: describeFound(codes) };
}

/** In how many codes of a text clues are looked for, which takes the longer the more there are. */
const mostWithClues = 5;
/** How many codes are shown with what their pages say. */
const mostSections = 50;
/** How many more are named, each by a link. */
const mostLinks = 200;

/** The codes of a long list behind the first: their numbers as links, and how many are left out. */
function showOthers(codes: readonly DecodedCode[]): readonly HTMLElement[] {
	if (codes.length === 0) return [];
	const links = codes
		.slice(0, mostLinks)
		.flatMap(({ id }) => [createElement('a', { href: addressOfCode(id) }, id), ' ']);
	const rest = codes.length - mostLinks;
	return [
		createElement('p', {}, 'Also in the text: ', ...links, rest > 0 ? `and ${rest.toLocaleString('en')} more` : ''),
	];
}

/** How many more numbers have no page: a log can hold thousands. */
function showMore(unknown: number): readonly HTMLElement[] {
	if (unknown === 0) return [];
	return [createElement('p', {}, `${unknown.toLocaleString('en')} more numbers in the text are not documented here.`)];
}

/** How a code without a number was found. */
const certainties = {
	exact: 'The text has no number; its message, or its name, is that of this code word for word.',
	likely: 'Likely, not certain: the text has no number, and what is there of a message fits this code.',
} as const satisfies Record<Exclude<DecodedCode['certainty'], 'number'>, string>;

function describeFound(codes: readonly DecodedCode[]): string {
	const verb = codes[0]?.certainty === 'likely' ? 'Likely' : 'Found';
	const named = codes.slice(0, mostSpoken).map(({ id }) => `AADSTS${id}`);
	const rest = codes.length - named.length;
	return `${verb} ${named.join(', ')}${rest > 0 ? ` and ${rest.toLocaleString('en')} more` : ''}`;
}

/** How many codes a screen reader is told by name. */
const mostSpoken = 8;

type DecodedNothing = Extract<DecodeResult, { kind: 'nothing' }>;

function showNothing({ reason, envelope }: DecodedNothing): Shown {
	const said = reasons[reason];
	const elements = said === '' ? [] : [createElement('p', {}, said), ...showValues([], envelope)];
	return { elements, status: said };
}

/** How many results for words are shown below the field; the search page shows all. */
export const mostSuggested = 8;

/**
 * A few words in place of an error text: the pages that they fit, the first of them.
 * @param all the way to all of them, where there are more
 */
export function showSuggested({ results, note }: SearchOutcome, all: readonly HTMLElement[]): Shown {
	const total = results.length === 1 ? '1 page fits these words' : `${results.length} pages fit these words`;
	const said = note === '' ? [] : [createElement('p', {}, note)];
	const list = showResultList(results.slice(0, mostSuggested));
	return { elements: [createElement('h2', {}, total), ...said, list, ...all], status: total };
}

function showCode(
	code: DecodedCode,
	envelope: Envelope,
	{ reading, pages, texts }: Readonly<{ reading: Reading; pages: Pages | undefined; texts: readonly string[] }>,
	isFirst: boolean,
): HTMLElement {
	if (!code.isKnown) return showUnknown(code.id, reading.nearest.get(code.id) ?? []);
	const title = reading.titles.get(code.id) ?? '';
	const { view } = pages ?? {};
	const page = pages?.excerpts.get(code.id);
	const link = createElement('a', { href: addressOfCode(code.id) }, title);
	return createElement(
		'section',
		{ class: 'decoded', 'data-decoded-code': code.id, 'data-certainty': code.certainty },
		createElement('h2', {}, createElement('span', { class: 'code-number' }, `AADSTS${code.id}`), ' ', link),
		...showDoubt(code, reading),
		...(page && view
			? [...view.showPage(page), ...view.showCauses(page.causes ?? [], texts, addressOfCode(code.id))]
			: []),
		...showQuotation(code),
		...(isFirst ? showValues(code.values, envelope) : showValues(code.values, {})),
		...(isFirst && page && view ? [view.showCopyButtons({ code, envelope, title, page, texts })] : []),
	);
}

function showDoubt(
	{ id, certainty, sameWording, otherWording }: DecodedCode,
	{ titles }: Reading,
): readonly HTMLElement[] {
	const link = (other: string): HTMLElement =>
		createElement('a', { href: addressOfCode(other) }, `${other} (${titles.get(other) ?? ''})`);
	if (otherWording !== undefined) {
		const said = `Number and wording disagree: the number is ${id}, and the sentence is that of `;
		return [createElement('p', { class: 'doubt' }, said, link(otherWording), '. Compare both pages.')];
	}
	if (certainty === 'number') return [];
	const others = sameWording.flatMap((other) => [link(other), ' ']);
	return [
		createElement(
			'p',
			{ class: 'doubt' },
			`${certainties[certainty]} `,
			...(others.length > 0 ? ['The same wording also fits: ', ...others] : []),
		),
	];
}
