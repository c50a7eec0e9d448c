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
	const stops: Stop[] = [];
	for (let press = 0; press < most; press += 1) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(describeFocus);
		if (!stop) break;
		stops.push(stop);
	}
	return stops;
}

function describeFocus(): Stop | undefined {
	const element = document.activeElement;
	if (!element || element === document.body) return undefined;
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
