/** The file of the full-text index that says how the words of each chunk begin: an array of their first letters. */
export const chunkStartsFile = 'chunk-starts.json';

/** The name of the chunk at a place of the index, without its ending. */
export function nameChunk(place: number): string {
	return `en_${place}`;
}
