import type { ContentFile } from './content-file.ts';
import type { ContentProblem } from './content-problem.ts';

/** What a page says of its help, as far as it can be read. */
interface WrittenHelp {
	readonly tier?: unknown;
	readonly unreviewed?: unknown;
	readonly causes?: unknown;
	readonly actors?: unknown;
	readonly confidence?: unknown;
}

const proseHeadings = ['What happened', 'Why it happens', 'How to fix it', 'How to check'];

/**
 * What is wrong with the help of a page of a code. Causes and fixes are fields; who can fix the code and how firm the
 * explanation is follow from them. Pages whose help is still prose have headings for it, and these two fields.
 */
export function checkHelp(file: ContentFile, front: unknown): readonly ContentProblem[] {
	// Anything else has been refused already.
	if (typeof front !== 'object' || front === null) return [];
	const help = front as WrittenHelp;
	const headings = [...file.text.matchAll(/^(?:## (.+)|<!-- intentionally omitted: (.+) -->)$/gm)].map(
		(match) => match[1] ?? match[2] ?? '',
	);
	if (help.causes !== undefined)
		return [
			...listDerived(help).map((field) => derivedField(file, field)),
			...checkHeadingsBesideCauses(file, headings),
		];
	const isProse = headings.join() === proseHeadings.join();
	if (help.unreviewed === true) return isProse ? [] : checkHeadingsBesideCauses(file, headings);
	if (help.tier === 'listed') return help.confidence === undefined ? [missing(file, 'confidence')] : [];
	if (listDerived(help).length < 2) return [missing(file, 'causes')];
	return isProse ? [] : [wrongHeadings(file, headings)];
}

function listDerived(help: WrittenHelp): readonly string[] {
	return (['actors', 'confidence'] as const).filter((field) => help[field] !== undefined);
}

function derivedField(file: ContentFile, field: string): ContentProblem {
	return {
		file: file.path,
		field,
		expected: 'no such line beside causes',
		received: `${field}, and causes`,
		fix: 'Take the line out: who can fix the code and how firm the explanation is follow from fixes and evidence.',
	};
}

function missing(file: ContentFile, field: 'causes' | 'confidence'): ContentProblem {
	return {
		file: file.path,
		field,
		expected:
			field === 'causes' ? 'at least one cause with title, sign, fixes and evidence' : 'how firm the explanation is',
		received: 'nothing',
		fix:
			field === 'causes'
				? 'Write causes, the most common first; docs/writing.md says how, content/codes/50011.md is an example.'
				: 'Write causes, or confidence: inferred while only the message is known.',
	};
}

function checkHeadingsBesideCauses(file: ContentFile, found: readonly string[]): readonly ContentProblem[] {
	const isProse = found.some((name) => name === 'Why it happens' || name === 'How to fix it');
	if (found[0] === 'What happened' && !isProse) return [];
	return [
		{
			file: file.path,
			field: 'headings',
			expected: 'What happened first, and neither Why it happens nor How to fix it',
			received: found.join(', ') || 'nothing',
			fix: 'Move causes and fixes into the field causes, and begin the body with ## What happened.',
		},
	];
}

function wrongHeadings(file: ContentFile, found: readonly string[]): ContentProblem {
	return {
		file: file.path,
		field: 'headings',
		expected: proseHeadings.join(', '),
		received: found.join(', ') || 'nothing',
		fix: 'Write the four headings in this order; leave one out only with <!-- intentionally omitted: How to check --> in its place. Better: write causes in their place.',
	};
}
