import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const tokens = [
	...readFileSync('src/styles/site.css', 'utf8').matchAll(
		/--color-([a-z]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g,
	),
];
const colours = new Map(tokens.map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));

/** The relative luminance of a colour, 0 to 1 (WCAG 2.2, definition of relative luminance). */
function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
		const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
	describe.each(['page', 'surface'])('on %s', (ground) => {
		test.each([
			['text', 7],
			['quiet', 7],
			['accent', 7],
			['failure', 4.5],
			['interrupt', 4.5],
			['expected', 4.5],
			['transient', 4.5],
			['internal', 4.5],
			['edge', 3],
		])('%s has a contrast of at least %d', (name, least) => {
			expect(contrast(colours.get(name)?.[theme] ?? '', colours.get(ground)?.[theme] ?? '')).toBeGreaterThanOrEqual(
				least,
			);
		});
	});

	test('found words are readable on their mark', () => {
		expect(contrast(colours.get('text')?.[theme] ?? '', colours.get('mark')?.[theme] ?? '')).toBeGreaterThanOrEqual(7);
	});
});
