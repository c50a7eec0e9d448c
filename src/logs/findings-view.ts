import type { Finding, FindingItem } from '../model/findings/finding.ts';
import { NameMask } from '../model/findings/name-mask.ts';
import type { RowChoice } from '../model/sign-ins/choose-rows.ts';
import { createElement } from '../page/create-element.ts';
import { showPieces, showQuery } from './sentence.ts';

/** What is looked for where nothing stands out. */
const lookedFor =
	'Nothing stands out. Looked for: passwords of many users refused from one address, a right password and then a stop in a new place, expired secrets and certificates, consent and redirect errors of one app, stopped sign-ins by legacy authentication or device code, and one user with one app who makes up much of what is no success.';

/**
 * What to look at first.
 * @param show shows the rows behind a line
 */
export function showFindings(findings: readonly Finding[], show: (choice: RowChoice) => void): readonly HTMLElement[] {
	if (findings.length === 0) return [createElement('p', {}, lookedFor)];
	return findings.map((finding) => showFinding(finding, show));
}

function showFinding(
	{ id, weight, words, items, basis, limits, query }: Finding,
	show: (choice: RowChoice) => void,
): HTMLElement {
	const plain = new NameMask('plain').writeAll(query);
	const ordinary =
		weight === 'ordinary' ? [createElement('p', { class: 'text-quiet' }, 'Ordinary in most organizations:')] : [];
	return createElement(
		'section',
		{ 'data-finding': id, 'data-weight': weight },
		...ordinary,
		createElement('h3', {}, ...showPieces(words)),
		createElement('ul', {}, ...items.map((item) => showItem(item, show))),
		createElement('p', {}, createElement('b', {}, 'Concluded from: '), basis),
		createElement('p', {}, createElement('b', {}, 'Not known: '), limits),
		createElement('details', {}, createElement('summary', {}, 'Query (KQL)'), ...showQuery(plain, 'query')),
	);
}

function showItem({ words, choice }: FindingItem, show: (choice: RowChoice) => void): HTMLElement {
	const button = createElement('button', { type: 'button' }, 'Show these rows');
	button.addEventListener('click', () => {
		show(choice);
	});
	return createElement('li', {}, ...showPieces(words), ' ', button);
}
