/**
 * Asks for the files of the full text. Their names come in a file of their own: on a slow line the list of codes is then
 * ahead of them by a round trip, and shows what it knows while they are on their way.
 */
export function fetchFullTextNext(): void {
	import('./full-text-files.ts').then(
		(files) => {
			files.fetchFullTextEarly();
		},
		() => undefined,
	);
}
