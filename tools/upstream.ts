import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { frontmatterOf, readContent } from '../integrations/content-file.ts';
import { codeSchema } from '../src/schema/code.ts';
import type { CommandResult } from './new-code.ts';
import { addPages, guessArea, readAreas } from './new-page.ts';
import {
	compareDocuments,
	isDifferent,
	type DocumentDifference,
	type KnownCode,
} from './upstream/compare-documents.ts';
import { readDocument } from './upstream/read-document.ts';
import { formatReport } from './upstream/report.ts';

const usage = `upstream: compares the pages with a newer copy of the reference document.
npm run upstream -- <file or https address> [--json] [--write]
  --json   prints the difference as JSON
  --write  adds an unreviewed page for each code that has none
Exit status: 0 nothing changed, 1 something changed, 2 error.`;

/** The exit status of an error, so that callers can distinguish it from a change. */
const errorStatus = 2;
const timeout = 30_000;

/**
 * Compares the pages of a project with a newer copy of the reference document, and adds pages if asked to.
 * @param root the folder of the project
 * @param day today, as `YYYY-MM-DD`
 */
export async function compareUpstream(root: string, words: readonly string[], day: string): Promise<CommandResult> {
	const sources = words.filter((word) => !word.startsWith('--'));
	const options = words.filter((word) => word.startsWith('--'));
	const [source] = sources;
	if (source === undefined || sources.length > 1 || options.some((option) => !['--json', '--write'].includes(option)))
		return { status: errorStatus, text: usage };
	try {
		const difference = compareDocuments(readKnownCodes(root), readDocument(await readSource(source)));
		if (options.includes('--write')) writeAdded(root, difference, day);
		const text = options.includes('--json') ? JSON.stringify(difference, undefined, 2) : formatReport(difference);
		return { status: isDifferent(difference) ? 1 : 0, text };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { status: errorStatus, text: `upstream: ${source}: ${reason}\nNothing was written.` };
	}
}

function readKnownCodes(root: string): readonly KnownCode[] {
	return readContent(join(root, 'content/codes')).map((file) => {
		const parsed = codeSchema.safeParse(frontmatterOf(file));
		const id = basename(file.path, '.md');
		if (!parsed.success) throw new Error(`${file.path} is not valid; npm run test:unit says why.`);
		return { official: undefined, ...parsed.data, id };
	});
}

async function readSource(source: string): Promise<string> {
	if (!/^https?:/.test(source)) return readFile(source, 'utf8');
	// The page of a file on GitHub is not the file.
	const address = source.replace(
		/^https:\/\/github\.com\/([^/]+\/[^/]+)\/blob\//,
		'https://raw.githubusercontent.com/$1/',
	);
	const response = await fetch(address, { signal: AbortSignal.timeout(timeout) });
	if (!response.ok) throw new Error(`expected the document, received HTTP ${response.status} from ${address}`);
	return response.text();
}

function writeAdded(root: string, { added }: DocumentDifference, day: string): void {
	const without = added.filter(({ tier }) => tier === undefined);
	if (without.length === 0) return;
	const areas = readAreas(root);
	const pages = without.map(({ id, text }) => ({ id, official: text, area: guessArea(id, areas) }));
	addPages(root, pages, 'New in the reference document; the page quotes its text and nobody has added help yet.', day);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { status, text } = await compareUpstream('.', process.argv.slice(2), new Date().toISOString().slice(0, 10));
	(status === errorStatus ? console.error : console.log)(text);
	process.exitCode = status;
}
