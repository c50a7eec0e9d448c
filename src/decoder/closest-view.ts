import type { ClosestMessage } from '../model/decoder/closest.ts';
import { addressOf } from '../model/site/addresses.ts';
import { createElement } from '../page/create-element.ts';

/** What is said of messages that are like a text in which nothing was found. */
export const closestWords =
	'No code and no known message is in this text. These messages come closest, and may have nothing to do with it:';
/** What is said of them where the text has the code of another product. */
export const closestBesideForeign = 'By its wording alone the text is also close to these messages of the service:';

/** The address of a code's page. */
export function addressOfCode(id: string): string {
	return addressOf(`/codes/${id}`, import.meta.env.BASE_URL);
}

/** Messages that are like the text and no finding, with the words marked that the text lacks. */
export function showClosest(
	closest: readonly ClosestMessage[],
	titles: ReadonlyMap<string, string>,
	words: string,
): HTMLElement {
	const items = closest.map(({ id, runs }) => {
		const link = createElement('a', { href: addressOfCode(id) }, `AADSTS${id}`, ' ', titles.get(id) ?? '');
		const message = runs.map(({ text, isMissing }) => (isMissing ? createElement('mark', {}, text) : text));
		const lead = runs.some(({ isMissing }) => isMissing) ? 'Marked: words that your text lacks. ' : '';
		return createElement(
			'li',
			{ 'data-decoded-code': id, 'data-certainty': 'closest' },
			link,
			createElement('p', {}, lead, createElement('q', {}, ...message)),
		);
	});
	return createElement('div', { class: 'closest' }, createElement('p', {}, words), createElement('ul', {}, ...items));
}
