import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { frontmatterOf, readContent } from '../integrations/content-file.ts';
import { codeSchema } from '../src/schema/code.ts';
import type { CommandResult } from './new-code.ts';
import { compareDocuments, isDifferent, type KnownCode } from './upstream/compare-documents.ts';
import { readDocument } from './upstream/read-document.ts';
import { formatReport } from './upstream/report.ts';
import { takeOver } from './upstream/take-over.ts';

const usage = `upstream: compares the pages with a copy of the reference document, with the edition that it is of.
npm run upstream -- <file or https address> [--json] [--write]
  --json   prints the difference as JSON
  --write  takes the copy over: new pages, moved tiers, texts, and the history
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
		const copy = await readSource(source);
		const difference = compareDocuments(readKnownCodes(root), readDocument(copy));
		const text = options.includes('--json') ? JSON.stringify(difference, undefined, 2) : formatReport(difference);
		if (options.includes('--write')) {
			// The difference helps to judge whether the copy is really newer.
			if (difference.notTakenOver !== undefined)
				return { status: errorStatus, text: `${describeError(source, difference.notTakenOver)}\n\n${text}` };
			takeOver(root, difference, copy, day);
		}
		return { status: isDifferent(difference) ? 1 : 0, text };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { status: errorStatus, text: describeError(source, reason) };
	}
}

function describeError(source: string, reason: string): string {
	return `upstream: ${source}: ${reason}\nNothing was written.`;
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { status, text } = await compareUpstream('.', process.argv.slice(2), new Date().toISOString().slice(0, 10));
	// The report of the workflow is what stands here, an error too.
	console.log(text);
	process.exitCode = status;
}
