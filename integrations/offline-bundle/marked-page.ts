import { isUtf8 } from 'node:buffer';

/** What takes the place of a number, and of a style; no page has them. */
const [numberMark, styleMark] = ['\u0001', '\u0002'];

/** A page of the bundle: its bytes, and what the worker writes in place of the marks in them. */
export interface MarkedPage {
	readonly bytes: Buffer;
	/** The number of the page's code. */
	readonly number?: string;
	/** The page's style, one text for all pages that have the same. */
	readonly style?: string;
}

/** The styles of pages, each kept once: a part of a page would keep all of it in memory. */
const known = new Map<string, string>();

/**
 * A page of a code with a mark of one byte wherever its own number is, and another for its style: pages are alike but for
 * their numbers, so they become equal for longer runs, and of the style, which is half of a page, only one is packed and
 * unpacked. Any other file stays as it is, and so does a page that has a mark already, begins with a byte order mark, or is
 * not UTF-8.
 * @example markPage('/codes/50058', Buffer.from('<style>a{}</style>AADSTS50058'))
 * // => { bytes: Buffer '<style>\\x02</style>AADSTS\\x01', number: '50058', style: 'a{}' }
 */
export function markPage(path: string, bytes: Buffer): MarkedPage {
	const number = /^\/codes\/(\d+)$/.exec(path)?.[1];
	if (number === undefined) return { bytes };
	const text = bytes.toString();
	if (text.includes(numberMark) || text.includes(styleMark) || text.startsWith('\ufeff') || !isUtf8(bytes))
		return { bytes };
	const found = /<style>([\s\S]+?)<\/style>/.exec(text)?.[1];
	const marked = (found === undefined ? text : text.replace(found, styleMark)).replaceAll(number, numberMark);
	return { bytes: Buffer.from(marked), number, ...(found !== undefined && { style: keepOnce(found) }) };
}

function keepOnce(style: string): string {
	const kept = known.get(style) ?? Buffer.from(style).toString();
	known.set(kept, kept);
	return kept;
}
