import { calibrate } from './measure.ts';

const { claims, recall } = calibrate();
for (const [certainty, { right, wrong }] of claims) {
	const all = right + wrong.length;
	console.log(
		`${certainty}: ${all} codes named, ${wrong.length} wrong (1 in ${Math.round(all / Math.max(1, wrong.length))})`,
	);
	for (const line of wrong) console.log(`  ${line.slice(0, 200)}`);
}
for (const [kind, { found, all }] of recall)
	console.log(`${kind}: ${found} of ${all} lead to a code that prints them (${((100 * found) / all).toFixed(1)} %)`);
