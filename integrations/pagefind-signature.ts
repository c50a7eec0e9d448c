import { createHash } from 'node:crypto';

/** What begins every file of Pagefind's index once it is unpacked; Pagefind's script reads it. */
const signature = 'pagefind_dcd';

/** The offset at which the content of an unpacked Pagefind file begins. Throws, naming the file, when it is not one. */
export function findContent(file: Buffer, name: string): number {
	if (file.subarray(0, signature.length).toString('latin1') !== signature)
		throw new Error(`${name}: expected a file of the search index, which begins with ${signature}`);
	return signature.length;
}

/** An unpacked Pagefind file of a content. */
export function sign(content: Buffer): Buffer {
	return Buffer.concat([Buffer.from(signature), content]);
}

/** The name of a file of the index by its content; ten digits, because of Pagefind's seven a few thousand files would share one now and then. */
export function nameByContent(file: Buffer): string {
	return `en_${createHash('sha256').update(file).digest('hex').slice(0, 10)}`;
}
