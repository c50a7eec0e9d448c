import type { Page } from 'playwright-core';

/** What the keyboard reached with one press of Tab. */
export interface Stop {
	/** The element, shortened. */
	readonly html: string;
	/** Its place among all elements of the page. */
	readonly place: number;
	/** Whether an outline, a ring or a border shows where the focus is. */
	readonly isMarked: boolean;
	/** Whether its middle can be seen and nothing lies over it. */
	readonly isSeen: boolean;
}

/** Goes through a page with Tab, from its beginning to its end or to the most stops that are wanted. */
export async function tabThrough(page: Page, most: number): Promise<readonly Stop[]> {
	await page.evaluate(recordFocus);
	// One key after the other, without waiting until each was seen: the page says all that it saw at the end.
	await Promise.all(Array.from({ length: most }, () => page.keyboard.press('Tab')));
	return page.evaluate(() => (window as unknown as { stops: readonly Stop[] }).stops);
}

/** Keeps what each focus shows, until the focus leaves the page. */
function recordFocus(): void {
	const stops: Stop[] = [];
	let isOver = false;
	Object.assign(window, { stops });
	addEventListener('focusin', ({ target }) => {
		if (!isOver && target instanceof Element) stops.push(describe(target));
	});
	addEventListener('focusout', ({ relatedTarget }) => {
		if (relatedTarget === null) isOver = true;
	});

	function describe(element: Element): Stop {
		const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
		const [box = element.getBoundingClientRect()] = element.getClientRects();
		const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
		return {
			html: element.outerHTML.slice(0, 100),
			place: [...document.querySelectorAll('*')].indexOf(element),
			isMarked: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none',
			isSeen: top !== null && (element.contains(top) || top.contains(element)),
		};
	}
}
