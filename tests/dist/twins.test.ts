import { describe, expect, test } from 'vitest';
import { attribute, codePages, findByAttribute, findByTag, textOf, type BuiltPage, type Element } from './site.ts';

/** The elements around one, from the inside out. */
function ancestorsOf({ parentNode }: Element): readonly Element[] {
	return parentNode && 'tagName' in parentNode ? [parentNode, ...ancestorsOf(parentNode)] : [];
}

/** The codes that a page leads to in some parts of it. */
function codesLinkedIn(page: BuiltPage, isPart: (element: Element) => boolean): readonly string[] {
	return findByTag(page, 'a')
		.filter((link) => ancestorsOf(link).some(isPart))
		.flatMap((link) => /\/codes\/(\d+)$/.exec(attribute(link, 'href') ?? '')?.[1] ?? []);
}

function isTwinLine(element: Element): boolean {
	return element.tagName === 'p' && /^\s*(?:Same|Nearly the same) message:/.test(textOf(element));
}

function isSectionOf(...headings: readonly string[]) {
	return (element: Element): boolean => headings.includes(attribute(element, 'aria-labelledby') ?? '');
}

const linked = new Map(
	codePages.map((page) => [
		page.path.replace('/codes/', ''),
		{
			hasCauses: findByAttribute(page, 'id', 'causes') !== undefined,
			twins: codesLinkedIn(page, isTwinLine),
			alike: codesLinkedIn(page, isSectionOf('same', 'near')),
			related: codesLinkedIn(page, isSectionOf('related')),
		},
	]),
);
const linesOfTwins = [...linked].filter(([, { twins }]) => twins.length > 0);

describe('a page with causes', () => {
	test('names codes of which only the message is known, whose pages lead back to it', () => {
		expect(linesOfTwins.length).toBeGreaterThan(50);
		const oneWay = linesOfTwins.flatMap(([id, { hasCauses, twins }]) =>
			twins.filter((twin) => !hasCauses || !linked.get(twin)?.alike.includes(id)).map((twin) => `${id} > ${twin}`),
		);
		expect(oneWay).toEqual([]);
	});
	test('names every one of them, up to five, or shows it as related', () => {
		const oneWay = [...linked].flatMap(([id, { alike }]) =>
			alike
				.filter((other) => {
					const { hasCauses, twins = [], related = [] } = linked.get(other) ?? {};
					return hasCauses && !twins.includes(id) && !related.includes(id) && twins.length < 5;
				})
				.map((other) => `${id} > ${other}`),
		);
		expect(oneWay).toEqual([]);
	});
	test('names none twice, and at most five', () => {
		const wrong = linesOfTwins.filter(
			([, { twins, related }]) => twins.length > 5 || twins.some((twin) => related.includes(twin)),
		);
		expect(wrong.map(([id]) => id)).toEqual([]);
	});
});
