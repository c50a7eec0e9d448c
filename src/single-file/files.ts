import { PackedFiles } from './packed-files.ts';

let files: PackedFiles | undefined;

/** The files in this page, which is complete by now. Throws when it ends too early. */
export function openFiles(): PackedFiles {
	return (files ??= new PackedFiles(
		[...document.querySelectorAll('script[data-checksum]')],
		Number(document.documentElement.dataset['parts']),
	));
}
