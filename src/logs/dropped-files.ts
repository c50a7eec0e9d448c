/** How many files are read of a folder; one with more is no folder of logs. */
const mostFiles = 5000;

/**
 * The files that were dropped, those in folders with them, in the order of their names. What was dropped is only there
 * while the event is heard, so nothing may be waited for before this.
 */
export async function listDropped(transfer: DataTransfer): Promise<readonly File[]> {
	const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
	const files = [...transfer.files];
	// A text has no entry, and a file that a script put there has none either.
	if (!entries.some(({ isDirectory }) => isDirectory)) return files;
	const found: File[] = [];
	for (const entry of entries) await collect(entry, found);
	return found;
}

async function collect(entry: FileSystemEntry, found: File[]): Promise<void> {
	if (found.length >= mostFiles) return;
	if (entry.isFile) {
		const file = await new Promise<File>((done, fail) => {
			(entry as FileSystemFileEntry).file(done, fail);
		});
		found.push(file);
		return;
	}
	for (const inner of await listEntries(entry as FileSystemDirectoryEntry)) await collect(inner, found);
}

/** What is in a folder, which browsers tell a hundred at a time; without files that are hidden. */
async function listEntries(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
	const reader = folder.createReader();
	const entries: FileSystemEntry[] = [];
	for (;;) {
		const next = await new Promise<readonly FileSystemEntry[]>((done, fail) => {
			reader.readEntries(done, fail);
		});
		if (next.length === 0) break;
		entries.push(...next);
	}
	return entries
		.filter(({ name }) => !name.startsWith('.'))
		.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
