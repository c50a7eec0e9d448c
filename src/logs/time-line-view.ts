import { writeTime } from '../model/findings/finding.ts';
import type { LogCounts } from '../model/sign-ins/count-codes.ts';
import type { TimeScale } from '../model/sign-ins/time-line.ts';
import { createElement } from '../page/create-element.ts';

const space = 'http://www.w3.org/2000/svg';
/** Of a drawing, in its own units; the page scales it. */
const [stepWidth, height] = [10, 60];

/** Bars of one colour, each beginning on top of those before it. */
interface Layer {
	readonly name: string;
	readonly steps: readonly number[];
}

/** All rows over time, with a table that says the same. */
export function showTimeLine(counts: LogCounts): readonly Node[] {
	const { scale, successSteps, codes } = counts;
	if (!scale) return [createElement('p', {}, 'The rows have no time that could be read.')];
	const isQuiet = (kind: string): boolean => kind === 'interrupt' || kind === 'expected';
	const sum = (isWanted: (kind: string) => boolean): readonly number[] =>
		codes
			.filter(({ kind }) => isWanted(kind))
			.reduce(
				(all, { steps }) => all.map((one, place) => one + (steps[place] ?? 0)),
				new Array<number>(scale.count).fill(0),
			);
	const layers = [
		{ name: 'failure', steps: sum((kind) => !isQuiet(kind)) },
		{ name: 'other', steps: sum(isQuiet) },
		{ name: 'success', steps: successSteps },
	];
	const label = `Rows in steps of ${nameStep(scale.step)}, from ${writeTime(scale.start)} UTC`;
	return [
		createElement(
			'p',
			{ class: 'legend' },
			...[
				['failure', 'failures'],
				['other', 'interruptions and expected'],
				['success', 'successes'],
			].map(([name = '', words = '']) => createElement('span', { 'data-layer': name }, words)),
			` in steps of ${nameStep(scale.step)}, UTC`,
		),
		drawBars(layers, scale, label),
		createElement('details', {}, createElement('summary', {}, 'The same as a table'), tableOfSteps(layers, scale)),
	];
}

/** The rows of one code over time, as a small drawing; {@link tableOfSteps} says the same. */
export function drawSteps(steps: readonly number[], scale: TimeScale): SVGElement {
	const drawing = drawBars([{ name: 'code', steps }], scale, '');
	drawing.removeAttribute('role');
	drawing.removeAttribute('aria-label');
	drawing.setAttribute('aria-hidden', 'true');
	return drawing;
}

/** The steps that hold rows, as a table. */
export function tableOfSteps(layers: readonly Layer[], scale: TimeScale): HTMLElement {
	const names: Readonly<Record<string, string>> = {
		failure: 'Failures',
		other: 'Interruptions, expected',
		success: 'Successes',
		code: 'Rows',
	};
	const rows = Array.from({ length: scale.count }, (_, place) => ({
		place,
		counts: layers.map(({ steps }) => steps[place] ?? 0),
	}));
	return createElement(
		'table',
		{ class: 'steps' },
		createElement(
			'thead',
			{},
			createElement(
				'tr',
				{},
				...['From (UTC)', ...layers.map(({ name }) => names[name] ?? name)].map((head) =>
					createElement('th', { scope: 'col' }, head),
				),
			),
		),
		createElement(
			'tbody',
			{},
			...rows
				.filter(({ counts }) => counts.some((one) => one > 0))
				.map(({ place, counts }) =>
					createElement(
						'tr',
						{},
						createElement('th', { scope: 'row' }, writeTime(scale.start + place * scale.step)),
						...counts.map((one) => createElement('td', {}, one.toLocaleString('en'))),
					),
				),
		),
	);
}

function drawBars(layers: readonly Layer[], scale: TimeScale, label: string): SVGElement {
	const totals = Array.from({ length: scale.count }, (_, place) =>
		layers.reduce((sum, { steps }) => sum + (steps[place] ?? 0), 0),
	);
	const most = Math.max(...totals, 1);
	const below = new Array<number>(scale.count).fill(0);
	const drawing = createShape('svg', {
		viewBox: `0 0 ${scale.count * stepWidth} ${height}`,
		preserveAspectRatio: 'none',
		role: 'img',
		'aria-label': label,
		class: 'time-line',
	});
	for (const { name, steps } of layers) {
		const bars = createShape('g', { 'data-layer': name });
		for (const [place, count] of steps.entries()) {
			if (count === 0) continue;
			const tall = Math.max(1, (count / most) * height);
			const top = (below[place] ?? 0) + tall;
			bars.append(
				createShape('rect', {
					x: String(place * stepWidth + 1),
					y: String(Math.max(0, height - top)),
					width: String(stepWidth - 2),
					height: String(tall),
				}),
			);
			below[place] = top;
		}
		drawing.append(bars);
	}
	return drawing;
}

function createShape(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
	const shape = document.createElementNS(space, tag);
	for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
	return shape;
}

/**
 * How long a step is, in words.
 * @example nameStep(10_800) // => '3 hours'
 */
function nameStep(seconds: number): string {
	const units = [
		[86_400, 'day'],
		[3600, 'hour'],
		[60, 'minute'],
	] as const;
	const [length, name] = units.find(([unit]) => seconds % unit === 0) ?? [1, 'second'];
	const number = seconds / length;
	return `${number} ${name}${number === 1 ? '' : 's'}`;
}
