/**
 * The newest of some rows, the newest first; those without a time come last, in the order of the files.
 * @param most how many are wanted, few: the work is a look at each row, and a move among these for each that is newer
 * @example newestRows(Uint32Array.of(0, 1, 2), [5, 9, 7], 2) // => [1, 2]
 */
export function newestRows(rows: Uint32Array, time: ArrayLike<number>, most: number): readonly number[] {
	const newest: number[] = [];
	const timeOf = (row: number | undefined): number => (row === undefined ? -1 : (time[row] ?? 0));
	for (const row of rows) {
		const own = timeOf(row);
		if (newest.length >= most && own <= timeOf(newest.at(-1))) continue;
		let place = newest.length;
		while (place > 0 && timeOf(newest[place - 1]) < own) place -= 1;
		newest.splice(place, 0, row);
		if (newest.length > most) newest.pop();
	}
	return newest;
}
