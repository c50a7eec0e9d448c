/** What browsers say of the connection; TypeScript's own library does not know it, and only Chromium has it. */
interface Connection {
	readonly saveData?: boolean;
	readonly type?: string;
	readonly effectiveType?: string;
}

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
	return savesData() || type === 'cellular' || /[23]g$/.test(effectiveType);
}

/** Whether the page is open in the installed app, in the one mode that the manifest asks for. */
export function isInstalledApp(): boolean {
	return matchMedia('(display-mode: standalone)').matches;
}

/** Asks the browser not to evict what this site saved, which it may refuse; an older WebKit cannot be asked. */
export function keepStorage(): void {
	const storage = navigator.storage as StorageManager | undefined;
	void storage?.persist().catch(() => undefined);
}
