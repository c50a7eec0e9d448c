import type { PageExcerpt } from '../model/decoder/page-excerpt.ts';
import { actors, kinds, questions, retries } from '../model/codes/labels.ts';
import { createElement } from '../page/create-element.ts';
import { showCopyButtons } from './copy-buttons.ts';
import { showCauses } from './decoded-causes.ts';

/** The answers that a code's page begins with. */
function showPage(page: PageExcerpt): readonly HTMLElement[] {
	const { summary, kind, actors: who, retry } = page;
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

/**
 * Shows what the page of a code says, its causes, and what to copy of them. Nothing of it can be shown before that is
 * loaded, so it is loaded with it.
 */
export const pageView = { showPage, showCauses, showCopyButtons } as const;
/** What shows what the page of a code says. */
export type PageView = typeof pageView;
