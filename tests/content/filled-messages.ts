import { compileTemplate } from '../../src/model/messages/template.ts';
import type { ValueRole } from '../../src/model/messages/value-role.ts';
import { withoutSymbol } from '../../src/model/text/symbol.ts';

/** A piece of a message: words and marks, or the value of a placeholder. */
interface Piece {
	readonly text: string;
	readonly isValue: boolean;
}

/** A text that holds a message, or a part of one. */
export interface FilledText {
	readonly text: string;
	/** The values that are whole in it. */
	readonly values: readonly string[];
	/** The value within which it ends. */
	readonly cut?: string;
}

/** The marks around each value that a template quotes. */
export type Marks = readonly [opening: string, closing: string];

const envelope = '\r\nTrace ID: 3f2a9c10-7d44-4b0e-9a55-0c1de2f30100\r\nTimestamp: 2026-03-04 09:12:44Z';
const sentence = '. Please note that this was added in 2026.';

/** A value of each role; the number tells the values of a text apart. */
const valueOfRole: Readonly<Record<ValueRole, (number: number) => string>> = {
	'application-id': (number) => `31359c7f-bd7e-475c-86db-fdb8c93754${10 + number}`,
	'application-name': (number) => `Payroll and More ${number}`,
	tenant: (number) => `Contoso Ltd ${number}`,
	user: (number) => `ada.o-neil${number}@contoso.com`,
	resource: (number) => `https://graph.contoso.com/v${number}.0/`,
	'redirect-uri': (number) => `https://app${number}.contoso.com/signin-oidc?x=1`,
	scope: (number) => `https://graph.contoso.com/User.Read${number} openid`,
	time: (number) => `2026-08-1${number}T13:52:10.1898142Z`,
	'identity-provider': (number) => `https://sts.windows.net/31359c7f-bd7e-475c-86db-fdb8c93754${10 + number}/`,
	issuer: (number) => `https://token.contoso.com/${number}`,
	subject: (number) => `repo:contoso/app${number}:ref:refs/heads/main`,
	audience: (number) => `api://contoso-${number}`,
	parameter: (number) => `client_${number}`,
	claim: (number) => `claim_${number}`,
	certificate: (number) => `77B8B7F9E9C545769889EAE549741E8${number}`,
	device: (number) => `device-${number}`,
	reason: (number) => `Something else ${number}`,
	other: (number) => `value_${number}`,
};

/** Placeholders for which of its own wordings a message has; they are no values. */
const wordings = /(?:Term|Constant|akamsLink)$/;

function fill(name: string, role: ValueRole, number: number, opening: string): string {
	// The service leaves a phrase out where it has nothing to say, and has one word for what it speaks of.
	if (name.endsWith('Phrase')) return '';
	if (wordings.test(name)) return 'redirect URI';
	return role === 'application-name' && /["“「]/.test(opening) ? `O'Neil app ${number}` : valueOfRole[role](number);
}

/** The pieces of a template with values, those that it quotes in other marks. */
function fillTemplate(template: string, marks: Marks | undefined): Piece[] {
	const slots = compileTemplate('', template).items.filter((item) => item.kind === 'slot');
	const names = [...new Set(slots.map(({ name }) => name))];
	return withoutSymbol(template)
		.split(/(['"]?\{[A-Za-z_][\w -]*\}['"]?)/)
		.flatMap((part) => {
			const [, before = '', name, behind = ''] = /^(['"]?)\{([^}]+)\}(['"]?)$/.exec(part) ?? [];
			const slot = slots.find((one) => one.name === name);
			if (name === undefined || !slot) return [{ text: part, isValue: false }];
			const isQuoted = before !== '' && before === behind;
			const [opening, closing] = isQuoted && marks ? marks : [before, behind];
			const value = fill(name, slot.role, names.indexOf(name) + 1, opening);
			return [
				{ text: opening, isValue: false },
				{ text: value, isValue: !wordings.test(name) },
				{ text: closing, isValue: false },
			];
		})
		.filter(({ text }) => text !== '');
}

function join(pieces: readonly Piece[]): string {
	return pieces.map(({ text }) => text).join('');
}

function listValues(pieces: readonly Piece[]): string[] {
	return pieces.filter(({ isValue }) => isValue).map(({ text }) => text);
}

/** The text up to a place. */
function cutAt(pieces: readonly Piece[], end: number): FilledText {
	const values: string[] = [];
	let cut: string | undefined;
	let place = 0;
	for (const { text, isValue } of pieces) {
		if (isValue && place + text.length <= end) values.push(text);
		else if (isValue && place < end) cut = text;
		place += text.length;
	}
	return { text: join(pieces).slice(0, end), values, ...(cut !== undefined && { cut }) };
}

/** A word with a letter twice, or with its last letter twice where it is short. */
function misspell(word: string): string {
	return word.length < 3 ? word + word.slice(-1) : word.slice(0, 2) + word.slice(1);
}

/** Texts of a template, by what happened to each: whole, cut off, misspelt behind a value, with a sentence behind one. */
const variations = {
	whole: (pieces: readonly Piece[]): readonly FilledText[] => [
		{ text: join(pieces) + envelope, values: listValues(pieces) },
	],
	'cut off': (pieces: readonly Piece[]): readonly FilledText[] => {
		const places = [...join(pieces).matchAll(/(?<=\S)\s|\w(?=\w{2})/g)].filter((_, place) => place % 5 === 0);
		const spaces = [...join(pieces).matchAll(/\s/g)];
		return [...spaces, ...places].map(({ index }) => cutAt(pieces, index)).filter(({ text }) => text.length > 8);
	},
	misspelt: (pieces: readonly Piece[]): readonly FilledText[] =>
		pieces.flatMap(({ isValue }, place) => {
			const next = pieces.findIndex((piece, at) => at > place && (piece.isValue || /[a-z]{2}/i.test(piece.text)));
			const words = pieces[next];
			if (!isValue || !words || words.isValue) return [];
			const wrong = { text: words.text.replace(/[a-z]{2,}/i, misspell), isValue: false };
			return [{ text: join(pieces.with(next, wrong)) + envelope, values: listValues(pieces) }];
		}),
	'a sentence behind a value': (pieces: readonly Piece[]): readonly FilledText[] =>
		pieces.flatMap(({ isValue }, place) => {
			const behind = pieces[place + 1]?.text ?? '';
			const closing = /^['"”’」)\]]*/.exec(behind)?.[0] ?? '';
			const rest = behind.slice(closing.length);
			const next = rest === '' ? (pieces[place + 2]?.text ?? ' ') : rest;
			if (!isValue || !/^[\s.]/.test(next)) return [];
			const added = { text: closing + sentence + rest.replace(/^\./, ''), isValue: false };
			const written = [...pieces.slice(0, place + 1), added, ...pieces.slice(place + 2)];
			return [{ text: join(written) + envelope, values: listValues(pieces) }];
		}),
} as const satisfies Readonly<Record<string, (pieces: readonly Piece[]) => readonly FilledText[]>>;

/** What happens to a text. */
export type Variation = keyof typeof variations;

/** The texts of a variation of a template, behind its number. */
export function writeTexts(
	[id, template]: readonly [id: string, template: string],
	variation: Variation,
	marks?: Marks,
): readonly FilledText[] {
	const number = { text: `AADSTS${id}: `, isValue: false };
	return variations[variation]([number, ...fillTemplate(template, marks)]);
}
