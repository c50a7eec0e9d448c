/** What begins every file of Pagefind's index once it is unpacked; Pagefind's script reads it. */
const signature = 'pagefind_dcd';

/** Where the content of an unpacked file of Pagefind's begins. Throws, naming the file, when it is none. */
export function findContent(file: Buffer, name: string): number {
	if (file.subarray(0, signature.length).toString('latin1') !== signature)
		throw new Error(`${name}: expected a file of the search index, which begins with ${signature}`);
	return signature.length;
}
