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

/** Who can fix a code, in the order in which its causes name them: the one who fixes the most common cause comes first. */
export function listActors(causes: readonly Cause[]): Actor[] {
	return [...new Set(causes.flatMap(({ fixes }) => fixes.map(({ actor }) => actor)))];
}

/** How firm the explanation of a code is: what proves its most common cause best. */
export function judgeConfidence([first]: readonly Cause[]): Confidence {
	const kinds = first?.evidence.map(({ kind }) => kind) ?? [];
	return confidenceOfEvidence[evidenceStrength.find((kind) => kinds.includes(kind)) ?? 'inferred'];
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
