import { isUtf8 } from 'node:buffer';

/** What takes the place of a number; no page has it. */
const mark = '\u0001';

/** A page of the bundle: its bytes, and the number that the worker writes in place of each mark, if it has marks. */
export interface MarkedPage {
	readonly bytes: Buffer;
	readonly number?: string;
}

/**
 * A page of a code with a mark of one byte wherever its own number is: pages are alike but for it, so they become equal
 * for longer runs. Any other file stays as it is, and so does a page that has the mark already, begins with a byte
 * order mark, or is not UTF-8.
 * @example markNumber('/codes/50058', Buffer.from('AADSTS50058')) // => { bytes: Buffer 'AADSTS\\x01', number: '50058' }
 */
export function markNumber(path: string, bytes: Buffer): MarkedPage {
	const number = /^\/codes\/(\d+)$/.exec(path)?.[1];
	if (number === undefined) return { bytes };
	const text = bytes.toString();
	if (text.includes(mark) || text.startsWith('\ufeff') || !isUtf8(bytes)) return { bytes };
	return { bytes: Buffer.from(text.replaceAll(number, mark)), number };
}
