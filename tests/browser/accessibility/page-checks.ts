import axeCore from 'axe-core';
import type { Page } from 'playwright-core';

const axe = axeCore.source;

/**
 * What axe objects to in a page: the rule and the first element of each.
 * @param rules the only rules to ask; all of them, target sizes included, when none is named
 */
export async function findViolations(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
	return page.evaluate(async (only) => {
		const { axe: tool } = globalThis as unknown as {
			axe: {
				run: (where: unknown, how: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
			};
		};
		const how = only.length > 0 ? { runOnly: only } : { rules: { 'target-size': { enabled: true } } };
		const { violations } = await tool.run(document, { ...how, resultTypes: ['violations'] });
		return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
	}, rules);
}

/** The elements that stick out to the right of a page that scrolls sideways; none when it does not. */
export function findOverflow(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const { clientWidth, scrollWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const wide = [...document.body.querySelectorAll('*')].filter(
			(element) => element.getBoundingClientRect().right > clientWidth + 1,
		);
		return [`${String(scrollWidth)} px wide in ${String(clientWidth)} px`, ...wide.slice(0, 5).map(nameOf)];

		function nameOf(element: Element): string {
			return `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`;
		}
	});
}

/** Fields, buttons and links of navigations that are lower or narrower than 24 px, the exceptions of WCAG 2.5.8 aside. */
export function findSmallTargets(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const targets = document.querySelectorAll(
			'button, input:not([type="hidden"]), select, textarea, summary, nav a[href]',
		);
		return [...targets].flatMap((target) => {
			const { width, height } = target.getBoundingClientRect();
			if (!target.checkVisibility({ visibilityProperty: true }) || (width >= 24 && height >= 24)) return [];
			return [`${width.toFixed(0)}×${height.toFixed(0)} ${target.outerHTML.slice(0, 120)}`];
		});
	});
}

/** What moved by itself since the page began to load: how far, and the first element that did. */
export function findShifts(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		interface Shift extends PerformanceEntry {
			readonly value: number;
			readonly hadRecentInput: boolean;
			readonly sources: readonly { readonly node: Node | null }[];
		}
		const observer = new PerformanceObserver(() => undefined);
		observer.observe({ type: 'layout-shift', buffered: true });
		return (observer.takeRecords() as Shift[]).flatMap(({ value, hadRecentInput, sources }) => {
			const node = sources[0]?.node;
			const moved = node instanceof Element ? node.outerHTML.slice(0, 120) : (node?.textContent ?? '');
			return hadRecentInput ? [] : [`${value.toFixed(5)} ${moved}`];
		});
	});
}

/** Elements that would move although the reader asked for less motion. */
export function findMotion(page: Page): Promise<readonly string[]> {
	return page.evaluate(() =>
		[document.documentElement, ...document.body.querySelectorAll('*')].flatMap((element) => {
			const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
			const isAnimated = animationName !== 'none' && parseFloat(animationDuration) > 0.01;
			const isMoving = isAnimated || parseFloat(transitionDuration) > 0.01 || scrollBehavior === 'smooth';
			return isMoving ? [element.outerHTML.slice(0, 100)] : [];
		}),
	);
}

/** Fields that forced colours leave without an edge; that of a box to check is the browser's own, and in no style. */
export function findEdgelessFields(page: Page): Promise<readonly string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('input:not([type=checkbox]), select, textarea')].flatMap((field) => {
			const { borderTopWidth, borderTopStyle } = getComputedStyle(field);
			const isEdgeless = borderTopStyle === 'none' || parseFloat(borderTopWidth) === 0;
			return isEdgeless && field.checkVisibility() ? [field.outerHTML.slice(0, 100)] : [];
		}),
	);
}

/** The elements that stick out of a page whose text is twice as large, as a reader's setting makes it. */
export async function findOverflowOfLargeText(page: Page): Promise<readonly string[]> {
	const setSize = (size: string): Promise<void> =>
		page.evaluate((value) => {
			document.documentElement.style.fontSize = value;
		}, size);
	await setSize('200%');
	const found = await findOverflow(page);
	await setSize('');
	return found;
}
