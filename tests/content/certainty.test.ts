import { expect, test } from 'vitest';
import { calibrate } from '../calibration/measure.ts';

/** Every so many-th text is read; `npm run calibrate` reads all. */
const every = 3;
const { claims, recall } = calibrate(every);

test.each(['exact', 'likely'] as const)(
	'of the codes that are named as %s, at most one in 200 is wrong',
	(certainty) => {
		const { right, wrong } = claims.get(certainty) ?? { right: 0, wrong: [] };
		expect(right).toBeGreaterThan(300);
		expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual((right + wrong.length) / 200);
	},
);

test.each([
	['message', 0.95],
	['first sentence', 0.85],
	['cut off', 0.9],
	['misspelt', 0.75],
])('a text without a number that is a %s is found', (kind, least) => {
	const { found, all } = recall.get(kind) ?? { found: 0, all: 0 };
	expect(all).toBeGreaterThan(80);
	expect(found / all).toBeGreaterThan(least);
});
