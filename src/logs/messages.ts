import type { LogEnd } from '../model/logs/log-reader.ts';
import type { Finding } from '../model/findings/finding.ts';
import type { RowChoice } from '../model/sign-ins/choose-rows.ts';
import type { CodeFacts } from '../model/sign-ins/code-facts.ts';
import type { LogCounts } from '../model/sign-ins/count-codes.ts';

/** A file to read, or a pasted text under a name of its own. */
export interface LogFile {
	readonly name: string;
	readonly content: Blob;
}

/** A file as the worker gets it. A page from a disk sends its bytes: WebKit lets its workers read no blob. */
export interface SentFile {
	readonly name: string;
	readonly content: Blob | ArrayBuffer;
}

/** What a page asks the worker that reads logs. */
export type LogRequest =
	| { readonly kind: 'prepare'; readonly codes: readonly CodeFacts[] }
	| { readonly kind: 'read'; readonly files: readonly SentFile[] }
	| { readonly kind: 'count'; readonly choice: RowChoice };

/** What the worker answers; to `read` it tells its progress many times before. */
export type LogAnswer = { readonly kind: 'prepared' } | LogProgress | ReadLog | CountedLog;

/** How far the files are read. */
export interface LogProgress {
	readonly kind: 'progress';
	readonly bytes: number;
	readonly rows: number;
}

/** What the files hold. */
export interface ReadLog {
	readonly kind: 'read';
	readonly files: readonly (LogEnd & { readonly name: string })[];
	readonly findings: readonly Finding[];
}

/** What the rows of a choice hold, and the newest of them. */
export interface CountedLog {
	readonly kind: 'counted';
	readonly counts: LogCounts;
	readonly rows: readonly ShownRow[];
}

/** A row as it is shown. */
export interface ShownRow {
	/** Seconds since 1970, 0 where the row has no time. */
	readonly time: number;
	readonly code: string;
	readonly user: string;
	readonly app: string;
	readonly address: string;
}
