/** The address of the page that is the only one to which an answer leads for certain; one to a text that is still read has none. */
export function findOnlyPage(answer: Element): string | undefined {
	if (answer.querySelector('[data-stop], [data-foreign-code], [data-certainty=closest], [data-certainty=likely]'))
		return undefined;
	const links = answer.querySelectorAll<HTMLAnchorElement>('[data-decoded-code] > h2 > a, [data-results] a');
	return links.length === 1 ? links[0]?.href : undefined;
}
