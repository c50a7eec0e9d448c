import { distance } from 'fastest-levenshtein';

const mostNearest = 5;

function commonStart(one: string, other: string): number {
	let length = 0;
	while (length < one.length && one[length] === other[length]) length++;
	return length;
}

/**
 * The ids nearest to a number that is not an id: those of its family (it extends them or they extend it), then
 * those one or two digits away, the longest common beginning first; at most five.
 * @example findNearestCodes('530034', ['53003', '50058']) // => ['53003']
 */
export function findNearestCodes(number: string, ids: readonly string[]): string[] {
	const near = ids.flatMap((id) => {
		const isFamily = (id.startsWith(number) || number.startsWith(id)) && Math.abs(id.length - number.length) <= 2;
		const edits = distance(id, number);
		return isFamily || edits <= 1 || (edits === 2 && commonStart(id, number) >= 3)
			? [{ id, isFamily, edits, start: commonStart(id, number) }]
			: [];
	});
	near.sort(
		(one, other) =>
			Number(other.isFamily) - Number(one.isFamily) ||
			one.edits - other.edits ||
			other.start - one.start ||
			Number(one.id) - Number(other.id),
	);
	return near.slice(0, mostNearest).map(({ id }) => id);
}
