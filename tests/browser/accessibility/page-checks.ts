import axeCore from 'axe-core';
import type { Page } from 'playwright-core';

const axe = axeCore.source;

/** What axe objects to in a page, target sizes included: the rule and the first element of each. */
export async function findViolations(page: Page): Promise<readonly string[]> {
	await page.evaluate(axe);
	return page.evaluate(async () => {
		const { axe: tool } = globalThis as unknown as {
			axe: {
				run: (where: unknown, how: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
			};
		};
		const { violations } = await tool.run(document, { rules: { 'target-size': { enabled: true } } });
		return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
	});
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
	return page.evaluate(
		() =>
			new Promise<string[]>((done) => {
				interface Shift extends PerformanceEntry {
					readonly value: number;
					readonly hadRecentInput: boolean;
					readonly sources: readonly { readonly node: Node | null }[];
				}
				const shifts: string[] = [];
				new PerformanceObserver((list) => {
					for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
						const node = sources[0]?.node;
						const moved = node instanceof Element ? node.outerHTML.slice(0, 120) : (node?.textContent ?? '');
						if (!hadRecentInput) shifts.push(`${value.toFixed(5)} ${moved}`);
					}
				}).observe({ type: 'layout-shift', buffered: true });
				setTimeout(() => {
					done(shifts);
				}, 300);
			}),
	);
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

/** Fields that forced colours leave without an edge. */
export function findEdgelessFields(page: Page): Promise<readonly string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('input, select, textarea')].flatMap((field) => {
			const { borderTopWidth, borderTopStyle } = getComputedStyle(field);
			const isEdgeless = borderTopStyle === 'none' || parseFloat(borderTopWidth) === 0;
			return isEdgeless && field.checkVisibility() ? [field.outerHTML.slice(0, 100)] : [];
		}),
	);
}

/** Makes all text twice as large, as a reader's setting does. */
export async function doubleText(page: Page): Promise<void> {
	await page.evaluate(() => {
		document.documentElement.style.fontSize = '200%';
	});
}
