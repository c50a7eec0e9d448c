import type { OfficialTexts } from '../../src/schema/official.ts';
import type { Tier } from '../../src/schema/code-values.ts';
import { writeOfficialField } from '../official-field.ts';

/** What has to become of the page of a code. */
interface PageEdit {
	readonly tier: Tier;
	/** The texts that it quotes; empty when no edition has the code any more. */
	readonly official: OfficialTexts;
}

/** The fields in front of which a new one is written. */
const laterFields = /^(?:messages|examples|oauth|causes|aliases|related|sources|searched|reviewed):/m;
const unreviewedMark = `# Nobody has read this page since the reference document has the code.
# When it is complete, write reviewed: and the day in place of this line.
unreviewed: true`;

/**
 * The page of a code with other texts of the reference document, and the tier that follows from them. A listed page
 * lacks what a documented one needs, so it is marked as unreviewed.
 */
export function editPage(page: string, { tier, official }: PageEdit): string {
	const isDocumented = official.global !== undefined || official.china !== undefined;
	if (!isDocumented) return setField(setField(page, 'tier', 'tier: met'), 'official', undefined);
	const quoting = setField(setField(page, 'tier', 'tier: documented'), 'official', writeOfficialField(official));
	if (tier !== 'listed') return quoting;
	const withoutReview = setField(setField(quoting, 'searched', undefined), 'reviewed', undefined);
	return addOmission(setField(withoutReview, 'unreviewed', unreviewedMark));
}

/** A listed page may have no body; a documented one says that it lacks one. */
function addOmission(page: string): string {
	return /\n---\n\s*$/.test(page) ? `${page.trimEnd()}\n\n<!-- intentionally omitted: What happened -->\n` : page;
}

/**
 * A page with a field of its frontmatter replaced, added, or taken out.
 * @param field its lines, or nothing to take it out
 */
function setField(page: string, name: string, field: string | undefined): string {
	const [, front = '', rest = ''] = /^---\n(.*?\n)(---(?:\n.*)?)$/s.exec(page) ?? [];
	const present = new RegExp(`^${name}:.*\\n(?:[ \\t-].*\\n)*`, 'm');
	const lines = field === undefined ? '' : `${field}\n`;
	const edited = present.test(front)
		? front.replace(present, () => lines)
		: front.replace(laterFields, (later) => lines + later);
	return `---\n${edited}${rest}`;
}
