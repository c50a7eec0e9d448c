import type { Detection, DetectionKind } from '../../schema/detection.ts';
import { nameEvidence } from './evidence-name.ts';

/** What a detection takes one code for. */
export interface TakenCode extends Pick<Detection, 'id' | 'source' | 'kind' | 'title' | 'url'> {
	/** One sentence with the detection as its subject. */
	readonly as: string;
}

/** What alerts by itself comes first, what tries passwords last. */
const order: readonly DetectionKind[] = ['rule', 'hunting query', 'query', 'workbook', 'tool'];

/** What detections take each code for, by its id: rules first, then queries, workbooks and tools. */
export function indexDetections(detections: readonly Detection[]): ReadonlyMap<string, readonly TakenCode[]> {
	const byCode = new Map<string, TakenCode[]>();
	const sorted = detections.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
	for (const { id, source, kind, title, url, takes } of sorted)
		for (const { codes, as } of takes)
			for (const code of codes) byCode.set(code, [...(byCode.get(code) ?? []), { id, source, kind, title, url, as }]);
	return byCode;
}

/**
 * Some of the detections of a code, in their order: those that show how they disagree, then one of each source, then
 * the others.
 * @param between the ids of those that show how they disagree
 */
export function chooseDetections(
	detections: readonly TakenCode[],
	most: number,
	between: readonly string[] = [],
): readonly TakenCode[] {
	const disagreeing = between.flatMap((id) => detections.filter((detection) => detection.id === id));
	const sources = detections.map(({ source }) => source);
	const firsts = detections.filter(({ source }, index) => sources.indexOf(source) === index);
	const chosen = new Set([...new Set([...disagreeing, ...firsts, ...detections])].slice(0, most));
	return detections.filter((detection) => chosen.has(detection));
}

/**
 * Whose detection it is, and what it is.
 * @example nameOrigin({ source: 'Sigma', kind: 'rule', url }) // => 'Sigma rule'
 */
export function nameOrigin({ source, kind, url }: Pick<Detection, 'source' | 'kind' | 'url'>): string {
	if (source === 'Community query') return `query in ${nameEvidence(url)}`;
	if (source === 'Testing tool') return 'testing tool';
	return source === 'Microsoft Entra workbook' ? source : `${source} ${kind}`;
}
