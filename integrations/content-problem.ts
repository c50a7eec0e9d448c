import { distance } from 'fastest-levenshtein';

/** Something that is wrong with a content file, said with what its author needs to fix it. */
export interface ContentProblem {
	/** The file, from the root of the project. */
	readonly file: string;
	/** The field, as a path such as `sources.0.url`, or a part of the file such as `file name`. */
	readonly field: string;
	/** What would be right. */
	readonly expected: string;
	/** What is there. */
	readonly received: string;
	/** What to do. */
	readonly fix: string;
}

/** What this module needs of an issue of zod; `input` is never filled by default, so values are looked up by path. */
export interface SchemaIssue {
	readonly code: string;
	readonly path: readonly PropertyKey[];
	readonly message: string;
	readonly keys?: readonly string[];
	readonly values?: readonly unknown[];
	readonly expected?: string;
	readonly maximum?: number | bigint;
	readonly minimum?: number | bigint;
}

/**
 * A problem as one paragraph of text.
 * @example formatProblem({ file: 'content/codes/1.md', field: 'title', expected: 'text', received: 'nothing', fix: 'Add it.' })
 * // => 'content/codes/1.md: title\n  expected: text\n  received: nothing\n  how to fix it: Add it.'
 */
export function formatProblem({ file, field, expected, received, fix }: ContentProblem): string {
	return `${file}: ${field}\n  expected: ${expected}\n  received: ${received}\n  how to fix it: ${fix}`;
}

/**
 * The problems behind one issue of a schema: one for each unknown key, else one.
 * @param file the file that was read
 * @param data what was read
 * @param issue what the schema says of it
 * @param knownKeys the fields that the schema knows
 */
export function describeIssue(
	file: string,
	data: unknown,
	issue: SchemaIssue,
	knownKeys: readonly string[],
): readonly ContentProblem[] {
	const field = issue.path.map(String).join('.') || 'frontmatter';
	if (issue.code === 'unrecognized_keys')
		return (issue.keys ?? []).map((key) => describeUnknownKey(file, [...issue.path, key], knownKeys));
	const value = valueAt(data, issue.path);
	return [
		{
			file,
			field,
			expected: describeExpected(issue),
			received: describeValue(value),
			fix: describeFix(issue, field, value),
		},
	];
}

function describeUnknownKey(file: string, path: readonly PropertyKey[], knownKeys: readonly string[]): ContentProblem {
	const name = String(path.at(-1));
	const candidates = path.length === 1 ? knownKeys : [];
	const nearest = nearestOf(name, candidates);
	const isNear = nearest !== undefined && distance(name, nearest) <= 3;
	return {
		file,
		field: path.map(String).join('.'),
		expected: candidates.length > 0 ? `one of ${candidates.join(', ')}` : 'no such field',
		received: name,
		fix: isNear ? `Write ${nearest}: in its place.` : 'Remove the field, or correct its name.',
	};
}

function describeExpected(issue: SchemaIssue): string {
	// What the schema says of its own is clearer than the name of a type.
	if (issue.path.length > 0 && issue.message.startsWith('expected ')) return issue.message.slice('expected '.length);
	if (issue.values) return `one of ${issue.values.map(String).join(', ')}`;
	if (issue.code === 'too_big') return `at most ${issue.maximum}`;
	if (issue.code === 'too_small') return `at least ${issue.minimum}`;
	return issue.expected ?? issue.message;
}

function describeFix(issue: SchemaIssue, field: string, value: unknown): string {
	const name = field.split('.').at(-1) ?? field;
	if (value === undefined) return `Add ${name}: with a value; src/schema says what it means.`;
	if (issue.code === 'invalid_type') return `Write ${name} as ${issue.expected ?? 'another type'}.`;
	if (issue.code === 'too_big') return `Shorten ${name}.`;
	if (issue.code === 'too_small') return `Add to ${name}.`;
	if (issue.values && typeof value === 'string')
		return `Write ${name}: ${nearestOf(value, issue.values.map(String)) ?? ''}, or another of them.`;
	return `Correct ${name}; src/schema says what it means.`;
}

function describeValue(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (typeof value === 'string')
		return `${JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value)} (${value.length} characters)`;
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	if (Array.isArray(value)) return `a list of ${value.length}`;
	return JSON.stringify(value);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(value, key) =>
			typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
		data,
	);
}

/** The candidate that needs the fewest changes; of equals, the one of the same length. */
function nearestOf(name: string, candidates: readonly string[]): string | undefined {
	const cost = (candidate: string): number =>
		distance(name, candidate) + Math.abs(candidate.length - name.length) / 100;
	return [...candidates].sort((a, b) => cost(a) - cost(b))[0];
}
