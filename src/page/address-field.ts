import { isFitForAddress } from '../model/numbers/fit-for-address.ts';
import type { FieldText } from './field-text.ts';

/** Whether what a field holds may be part of an address; a pasted text of several lines may not. */
export function mayEnterAddress(text: FieldText): boolean {
	return !text.isPasted && isFitForAddress(text.value.trim());
}
