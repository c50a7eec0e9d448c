import { measureCommonness } from '../codes/commonness.ts';
import { compareCommonness } from './order.ts';

/** Codes in the order in which the table comes: the most common first, and those that are alike by number. */
export function sortCommonFirst<Code extends Parameters<typeof measureCommonness>[1] & { readonly id: string }>(
	codes: readonly Code[],
): readonly Code[] {
	const rows = codes.map((code) => ({ id: code.id, commonness: measureCommonness(code.id, code), code }));
	return rows.sort(compareCommonness).map(({ code }) => code);
}
