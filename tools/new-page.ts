import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseOfficialText } from '../src/model/codes/official.ts';
import type { ChangeKind } from '../src/schema/change.ts';
import type { OfficialTexts } from '../src/schema/official.ts';
import { writeOfficialField } from './official-field.ts';

/** What a page begins with. */
export interface NewPage {
	readonly id: string;
	/** The reference document's texts, if the code is in it. */
	readonly official?: OfficialTexts;
	/** The id of an area. */
	readonly area: string;
}

const fields = `# Fill these lines in and take away the "# " in front; src/schema/code.ts says what each means.
# symbol: TheNameThatMicrosoftGives
# summary: One sentence of 20 to 160 characters that adds to the title.
# kind: failure          # or interrupt, expected, transient, internal
# retry: after-fix       # or never, interactive, backoff, automatic
# causes:                # the most common first
#   - title: What is wrong, in plain words
#     sign: What can be seen when it is this cause, in the message, a log or the portal.
#     fixes:             # one for each role that can do something: user, helpdesk, tenant-admin, idp-admin, on-prem-admin, microsoft
#       - actor: app-developer
#         answer: One sentence that says what to do and is understood alone.
#     evidence:          # kind: documented, confirmed or reported with url; or inferred without
#       - kind: reported
#         url: https://example.com/where-it-was-solved
# messages:
#   - template: "The literal text with {placeholders}, without AADSTS and the number."
#     source: https://example.com/where-it-was-seen
# aliases: [what people type, another phrase, a third one]
# related: none          # or a list of "- code: 50058" with "why: …"
# sources:
#   - title: What the place is called
#     url: https://example.com/page
#     checked: 2026-01-31`;

const body = `<!-- Write each heading in place of its comment, as ## What happened. docs/writing.md says what belongs there. -->

<!-- intentionally omitted: What happened -->

<!-- intentionally omitted: How to check -->
`;

/** The text of a page that nobody has written yet: valid, marked as unreviewed, with the fields to fill as comments. */
function writeNewPage({ id, official, area }: NewPage): string {
	const symbol = /^([A-Z][A-Za-z0-9_]{3,}) ?- /.exec(chooseOfficialText(official) ?? '')?.[1];
	const lines = [
		'---',
		`tier: ${official === undefined ? 'met' : 'documented'}`,
		'# Nobody has read this page yet. When it is complete, write reviewed: and the day in place of this line.',
		'unreviewed: true',
		...(symbol === undefined ? [] : [`symbol: ${symbol}`]),
		`title: Code ${id} has no description yet`,
		`area: ${area} # taken from the nearest number; correct it`,
		...(official === undefined ? [] : [writeOfficialField(official)]),
		symbol === undefined ? fields : fields.replace(/^# symbol:.*\n/m, ''),
		'---',
	];
	return `${lines.join('\n')}\n\n${body}`;
}

/**
 * The area of the code whose number is nearest: of those that share most digits from the left, the closest in value.
 * @param areas the areas of all codes by id, at least one
 */
export function guessArea(id: string, areas: ReadonlyMap<string, string>): string {
	const cost = (other: string): number => {
		const shared = Array.from(id).findIndex((digit, index) => digit !== other[index]);
		return Math.abs(Number(other) - Number(id)) / 1e9 - (shared === -1 ? id.length : shared);
	};
	const [nearest] = [...areas.keys()].sort((a, b) => cost(a) - cost(b));
	const area = nearest && areas.get(nearest);
	if (!area) throw new Error('content/codes: expected at least one code to take an area from, received none.');
	return area;
}

/** The areas of all codes of a project. */
export function readAreas(root: string): ReadonlyMap<string, string> {
	const folder = join(root, 'content/codes');
	const ids = readdirSync(folder).flatMap((name) => /^(\d+)\.md$/.exec(name)?.[1] ?? []);
	return new Map(
		ids.map((id) => [id, /^area: ([a-z-]+)/m.exec(readFileSync(join(folder, `${id}.md`), 'utf8'))?.[1] ?? '']),
	);
}

/**
 * Writes new pages and one entry of the history for all of them. Nothing is overwritten.
 * @throws before anything is written, when one of the pages exists
 */
export function addPages(root: string, pages: readonly NewPage[], text: string, day: string): void {
	const files = pages.map((page) => ({ path: join(root, 'content/codes', `${page.id}.md`), text: writeNewPage(page) }));
	const existing = files.find(({ path }) => existsSync(path));
	if (existing) throw new Error(`${existing.path} exists already.`);
	for (const file of files) writeFileSync(file.path, file.text, { flag: 'wx' });
	const codes = pages.map(({ id }) => id);
	recordChange(root, { day, kind: 'added', codes, text });
}

/** As many characters as a line of the history may have. */
const longestLine = 120;

/** The codes of an entry on one line, or on a line each where that is too long, as the formatter writes them. */
function writeCodes(codes: readonly string[]): string {
	const line = `  codes: [${codes.join(', ')}]`;
	if (line.length <= longestLine) return line;
	return ['  codes:', '    [', ...codes.map((id) => `      ${id},`), '    ]'].join('\n');
}

/** An entry of the history to be. */
interface NewChange {
	readonly day: string;
	readonly kind: ChangeKind;
	readonly codes: readonly string[];
	/** One sentence for readers. */
	readonly text: string;
}

/** Writes an entry at the top of the history. */
export function recordChange(root: string, { day, kind, codes, text }: NewChange): void {
	const history = join(root, 'content/changes.yaml');
	const entry = `- date: ${day}\n  kind: ${kind}\n${writeCodes(codes)}\n  text: '${text.replaceAll("'", "''")}'\n`;
	writeFileSync(
		history,
		readFileSync(history, 'utf8').replace(/^- /m, () => `${entry}- `),
	);
}
