import { actors, credentials, flows, kinds, questions, retries, tiers } from '../codes/labels.ts';
import type { ComparedCode } from './compared-code.ts';

/** A fact of several codes. */
export interface ComparedFact {
	readonly name: string;
	/** For each code what is known of it; nothing where nobody knows. */
	readonly values: readonly (readonly ComparedValue[])[];
	/** Whether the codes differ in it; missing for texts of our own, which always do. */
	readonly isDifferent?: boolean;
}

/** One of the values that a code has of a fact. */
export interface ComparedValue {
	readonly text: string;
	/** Whether no other of the codes has it, while they have others. */
	readonly isOnlyHere: boolean;
}

/** How many causes of a code are shown; its page has all. */
const mostCauses = 3;

/**
 * The facts of codes side by side, those that are known of at least one.
 * @param nameArea what an area is called
 */
export function compareCodes(
	codes: readonly ComparedCode[],
	nameArea: (id: string) => string,
): readonly ComparedFact[] {
	const facts = [
		describe('Name', codes, ({ symbol }) => symbol),
		describe('What happened', codes, ({ summary }) => summary),
		compare(questions.kind.label, codes, ({ kind }) => kind && kinds[kind].name),
		compare(questions.credential.label, codes, ({ credential }) =>
			credential === undefined || credential === 'unknown' ? '' : credentials[credential].name,
		),
		compareSets(questions.actors.label, codes, ({ actors: who }) => who?.map((actor) => actors[actor].name)),
		compare(questions.retry.label, codes, ({ retry }) => retry && retries[retry].name),
		compare('Area', codes, ({ area }) => area && nameArea(area)),
		compareSets('Where it occurs', codes, ({ flows: places }) => places?.map((flow) => flows[flow])),
		compare('How well known', codes, ({ tier }) => tier && tiers[tier].name),
		{ name: 'Causes and fixes', values: codes.map(listCauses) },
	];
	return facts.filter(({ values }) => values.some(({ length }) => length > 0));
}

/** A text of our own. */
function describe(
	name: string,
	codes: readonly ComparedCode[],
	read: (code: ComparedCode) => string | undefined,
): ComparedFact {
	return { name, values: codes.map((code) => toValues([read(code) ?? ''])) };
}

/** A fact of which a code has one value. */
function compare(
	name: string,
	codes: readonly ComparedCode[],
	read: (code: ComparedCode) => string | undefined,
): ComparedFact {
	const { values } = describe(name, codes, read);
	return { name, values, isDifferent: new Set(values.map(([value]) => value?.text)).size > 1 };
}

/** A fact of which a code can have several values, in any order. */
function compareSets(
	name: string,
	codes: readonly ComparedCode[],
	read: (code: ComparedCode) => readonly string[] | undefined,
): ComparedFact {
	const sets = codes.map((code) => read(code) ?? []);
	const isKnown = sets.every(({ length }) => length > 0);
	const values = sets.map((set) =>
		set.map((text) => ({ text, isOnlyHere: isKnown && sets.every((other) => other === set || !other.includes(text)) })),
	);
	return { name, values, isDifferent: new Set(sets.map((set) => set.toSorted().join('\n'))).size > 1 };
}

function listCauses({ causes = [] }: ComparedCode): readonly ComparedValue[] {
	const rest = causes.length - mostCauses;
	const shown = causes.slice(0, mostCauses).map(({ title, fixes: [first] }) => {
		const fix = first ? ` ${actors[first.actor].name}: ${first.answer}` : '';
		return `${title}.${fix}`;
	});
	return toValues([...shown, rest > 0 ? `and ${rest} more on its page` : '']);
}

function toValues(texts: readonly string[]): readonly ComparedValue[] {
	return texts.filter((text) => text !== '').map((text) => ({ text, isOnlyHere: false }));
}

/**
 * In what codes differ and in what they are the same, in one sentence.
 * @example describeDifferences([{ name: 'Area', values: [], isDifferent: true }]) // => 'Different: area.'
 */
export function describeDifferences(facts: readonly ComparedFact[]): string {
	const name = (isDifferent: boolean): string =>
		facts
			.filter((fact) => fact.isDifferent === isDifferent)
			.map((fact) => fact.name.toLowerCase())
			.join(', ');
	const [different, same] = [name(true), name(false)];
	return [
		...(different === '' ? [] : [`Different: ${different}.`]),
		...(same === '' ? [] : [`The same: ${same}.`]),
	].join(' ');
}
