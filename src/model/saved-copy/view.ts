import type { OfflineStatus, SaveFailure } from './messages.ts';

/** The states that a reader sees. */
type OfflineStateName = 'unsupported' | 'idle' | 'saving' | 'ready' | 'failed' | 'update';

/** What a reader sees of the saved copy. */
export interface OfflineView {
	readonly state: OfflineStateName;
	readonly message: string;
	/** The name of the button, or nothing for no button. */
	readonly action: string | undefined;
	/** How much is saved, in hundredths. */
	readonly progress: number;
}

/** What is known in the page. */
export interface OfflineFacts {
	readonly isSupported: boolean;
	/** Whether no worker could be installed. */
	readonly hasFailed: boolean;
	/** What the worker that answers says. */
	readonly active: OfflineStatus | undefined;
	/** What the worker of a newer version says. */
	readonly waiting: OfflineStatus | undefined;
	/** Whether a newer version answers already and this page is of the older one. */
	readonly isBehind: boolean;
}

const reasons: Readonly<Record<SaveFailure, string>> = {
	network: 'the connection broke off',
	changed: 'the site was changed meanwhile, or the network gave another file',
	storage: 'this browser has no space left for it',
	unknown: 'something went wrong',
};

/** What a reader sees, from what the workers report. */
export function describeOffline({ isSupported, hasFailed, active, waiting, isBehind }: OfflineFacts): OfflineView {
	if (!isSupported) return view('unsupported', 'this browser cannot save the site.');
	if (isBehind) return view('update', 'a new version is in use. Reload when you are done.', 'Reload');
	if (waiting?.state === 'ready') return view('update', `a new version of ${waiting.date} is saved.`, 'Use it now');
	if (active) return describeCopy(active, waiting);
	return hasFailed
		? view('failed', 'saving could not begin.', 'Try again')
		: view('idle', 'not saved.', 'Save the site');
}

/** The button after a failure: where there is space for one copy alone, it gives up the old one before the new one is there. */
function nameRetry(failed: OfflineStatus): string {
	return failed.failure === 'storage' && failed.hasOlder ? 'Replace the old copy' : 'Try again';
}

function describeCopy(active: OfflineStatus, waiting: OfflineStatus | undefined): OfflineView {
	// Where this version has no copy, that of the newer one is all that can still be saved.
	if (active.state !== 'ready' && waiting && waiting.state !== 'empty') return describeCopy(waiting, undefined);
	const older = active.hasOlder ? ' An older copy still answers.' : '';
	switch (active.state) {
		case 'ready':
			return describeReady(active, waiting);
		case 'saving':
			return describeSaving(active);
		case 'failed':
			return view('failed', `not saved, ${reasons[active.failure ?? 'unknown']}.${older}`, nameRetry(active));
		case 'empty':
			return view('idle', `not saved.${older}`, `Save the site (${formatBytes(active.totalBytes)})`);
	}
}

function describeReady(active: OfflineStatus, waiting: OfflineStatus | undefined): OfflineView {
	const saved = `saved, as of ${active.date}.`;
	if (waiting?.state === 'failed')
		return view(
			'ready',
			`${saved} A newer version could not be saved: ${reasons[waiting.failure ?? 'unknown']}.`,
			nameRetry(waiting),
		);
	if (waiting?.state === 'empty')
		return view('ready', `${saved} There is a newer version.`, `Save it (${formatBytes(waiting.totalBytes)})`);
	return view('ready', saved);
}

function describeSaving({ bytes, totalBytes, pages, totalPages }: OfflineStatus): OfflineView {
	const progress = Math.round((50 * bytes) / totalBytes + (50 * pages) / totalPages);
	const message = `saving, ${formatBytes(bytes)} of ${formatBytes(totalBytes)}, ${pages} of ${totalPages} pages.`;
	return { ...view('saving', message), progress };
}

/**
 * A size for readers.
 * @example formatBytes(1318383) // => '1.3 MB'
 * @internal
 */
export function formatBytes(bytes: number): string {
	return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function view(state: OfflineStateName, message: string, action?: string): OfflineView {
	return { state, message, action, progress: 0 };
}
