/** What browsers say of the connection; TypeScript's own library does not know it, and only Chromium has it. */
interface Connection {
	readonly saveData?: boolean;
	readonly type?: string;
	readonly effectiveType?: string;
}

const slowTypes: readonly string[] = ['slow-2g', '2g', '3g'];

function readConnection(): Connection {
	return (navigator as { connection?: Connection }).connection ?? {};
}

/** Whether the reader told the browser to save data. */
export function savesData(): boolean {
	return readConnection().saveData === true;
}

/** Whether a download should wait until someone asks: data is saved, or the connection is cellular or slow. */
export function isDataDear(): boolean {
	const { type, effectiveType = '' } = readConnection();
	return savesData() || type === 'cellular' || slowTypes.includes(effectiveType);
}

/** Whether the page is open in the installed app. */
export function isInstalledApp(): boolean {
	return ['standalone', 'minimal-ui', 'window-controls-overlay'].some(
		(mode) => matchMedia(`(display-mode: ${mode})`).matches,
	);
}

/** Asks the browser not to evict what this site saved, which it may refuse. */
export async function keepStorage(): Promise<void> {
	await navigator.storage.persist().catch(() => false);
}
