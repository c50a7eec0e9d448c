import type { Cause, Evidence } from '../../schema/cause.ts';
import type { Actor, Confidence } from '../../schema/code-values.ts';

type EvidenceKind = Evidence['kind'];

/** Kinds of evidence, the strongest first. */
const evidenceStrength = ['documented', 'confirmed', 'reported', 'inferred'] as const satisfies readonly EvidenceKind[];

const confidenceOfEvidence = {
	documented: 'documented',
	confirmed: 'observed',
	reported: 'observed',
	inferred: 'inferred',
} as const satisfies Record<EvidenceKind, Confidence>;

/** What follows from the causes of a code. */
export interface Judgement {
	/** Who can fix it, in the order in which its causes name them: the one who fixes the most common cause comes first. */
	readonly actors?: Actor[] | undefined;
	/** How firm the explanation is: what proves its most common cause best. */
	readonly confidence: Confidence;
}

/** What follows from the causes of a code; of one without any, only the message is known. */
export function judgeCauses(causes: readonly Cause[] = []): Judgement {
	const actors = [...new Set(causes.flatMap(({ fixes }) => fixes.map(({ actor }) => actor)))];
	const kinds = causes[0]?.evidence.map(({ kind }) => kind) ?? [];
	return {
		...(actors.length > 0 && { actors }),
		confidence: confidenceOfEvidence[evidenceStrength.find((kind) => kinds.includes(kind)) ?? 'inferred'],
	};
}

/** Up to here steps take no more room than the line that unfolds them is worth. */
const mostUnfolded = 240;

/**
 * Whether the steps of a fix are folded behind its answer, which is complete without them: causes are compared by their
 * answers, and steps are read of one of them.
 * @param steps Markdown
 */
export function isFolded(steps: string): boolean {
	return steps.length > mostUnfolded;
}

/** Longer steps than these keep the answer for the next role from the screen on which the first one stands. */
const mostOpened = 700;

/**
 * Whether folded steps are open from the start: those of the fix that is needed most often, unless they are long.
 * @param place of the cause on its page, and of the fix in the cause; both begin at 0
 */
export function isOpened(steps: string, place: { readonly cause: number; readonly fix: number }): boolean {
	return place.cause + place.fix === 0 && steps.length <= mostOpened;
}

/**
 * The id of a cause on its page, without what starts every such id.
 * @example causeSlug('The `resource` is missing') // => 'the-resource-is-missing'
 */
export function causeSlug(title: string): string {
	return title
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');
}
