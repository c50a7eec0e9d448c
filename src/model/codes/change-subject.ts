import type { Change } from '../../schema/change.ts';
import { tiers } from './labels.ts';

/** How many codes a title names before it counts them. */
const mostNamed = 5;

/** A page or a list of pages that a change concerns. */
export interface ChangeSubject {
	/** What it is called. */
	readonly name: string;
	/** Its path below the base. */
	readonly path: string;
}

/** The title of the guide of an id. */
export type GuideTitle = (id: string) => string;

/** What a change concerns, each with its page. */
export function listSubjects(
	{ codes = [], tier, guides = [] }: Change,
	guideTitle: GuideTitle,
): readonly ChangeSubject[] {
	return [
		...(tier ? [{ name: `All codes of the tier "${tiers[tier].name}"`, path: `/codes?tier=${tier}` }] : []),
		...codes.map((id) => ({ name: `AADSTS${id}`, path: `/codes/${id}` })),
		...guides.map((id) => ({ name: `Guide "${guideTitle(id)}"`, path: `/guides/${id}` })),
	];
}

/**
 * What a change concerns, in a few words.
 * @example describeSubject({ date: '2026-12-01', kind: 'added', codes: ['700024'], text: '' }, String) // => 'AADSTS700024'
 */
export function describeSubject(change: Change, guideTitle: GuideTitle): string {
	const names = listSubjects(change, guideTitle).map(({ name }) => name);
	const rest = names.length - mostNamed;
	return names.slice(0, mostNamed).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
