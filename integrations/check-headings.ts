import type { ContentFile } from './content-file.ts';
import type { ContentProblem } from './content-problem.ts';

const fieldHeadings = ['Why it happens', 'How to fix it'];

/** What is wrong with the headings of a page of a code: it begins with what happened; causes and fixes are fields. */
export function checkHeadings(file: ContentFile, front: unknown): readonly ContentProblem[] {
	// Anything else has been refused already; a code of which only the message is known can say so in one paragraph.
	if (typeof front !== 'object' || front === null || ('tier' in front && front.tier === 'listed')) return [];
	const found = [...file.text.matchAll(/^(?:## (.+)|<!-- intentionally omitted: (.+) -->)$/gm)].map(
		([, heading, omitted]) => heading ?? omitted ?? '',
	);
	if (found[0] === 'What happened' && !found.some((name) => fieldHeadings.includes(name))) return [];
	return [
		{
			file: file.path,
			field: 'headings',
			expected: `What happened first, and neither ${fieldHeadings.join(' nor ')}`,
			received: found.join(', ') || 'nothing',
			fix: 'Move causes and fixes into the field causes, and begin the body with ## What happened.',
		},
	];
}
