import type { PageExcerpt } from '../model/decoder/page-excerpt.ts';
import { actors, credentials, kinds, nameOtherActors, questions, retries, splitRemark } from '../model/codes/labels.ts';
import { createElement } from '../page/create-element.ts';
import { showCopyButtons } from './copy-buttons.ts';
import { showCauses } from './decoded-causes.ts';

/** The answers that a code's page begins with. */
function showPage(page: PageExcerpt): readonly HTMLElement[] {
	const { summary, kind, actors: who, retry, credential } = page;
	const [first, ...others] = who ?? [];
	const facts = [
		...(kind ? [showFact(questions.kind.question, kinds[kind].name, kinds[kind].meaning)] : []),
		...(first === undefined
			? []
			: [showFact(questions.actors.question, actors[first].name, createElement('small', {}, nameOtherActors(others)))]),
		...(retry ? [showFact(questions.retry.question, retries[retry].name, retries[retry].meaning)] : []),
		...(credential
			? [showFact(questions.credential.question, credentials[credential].name, credentials[credential].meaning)]
			: []),
	];
	return [
		createElement('p', {}, summary),
		...(facts.length === 0
			? []
			: [createElement('dl', { class: 'answer', 'data-kind': kind ?? '', 'data-cells': `${facts.length}` }, ...facts)]),
	];
}

/** One answer; what is said more of it is left out on small screens, unless it is an element of its own kind. */
function showFact(question: string, value: string, more: string | HTMLElement): HTMLElement {
	const [word, remark] = splitRemark(value);
	return createElement(
		'div',
		{},
		createElement('dt', {}, question),
		createElement(
			'dd',
			{},
			createElement('strong', {}, word),
			...(remark === '' ? [] : [' ', createElement('small', {}, remark)]),
			typeof more === 'string' ? createElement('span', {}, more) : more,
		),
	);
}

/**
 * Shows what the page of a code says, its causes, and what to copy of them. Nothing of it can be shown before that is
 * loaded, so it is loaded with it.
 */
export const pageView = { showPage, showCauses, showCopyButtons } as const;
/** What shows what the page of a code says. */
export type PageView = typeof pageView;
