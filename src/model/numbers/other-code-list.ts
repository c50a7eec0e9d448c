import type { ForeignFamilyName } from './foreign-codes.ts';
import { listNumberForms, unifyNumber } from './number-forms.ts';

/** A code of another product as its list has it. */
interface ListedCode {
	readonly code: string;
	readonly aliases?: readonly string[] | undefined;
	readonly message?: string | undefined;
	readonly meaning: string;
	readonly first?: string | undefined;
}

/** What all codes of a family have in common, as plain text. */
export interface ListedFamily {
	/** The name of its file in `content/other-codes`. */
	readonly id: string;
	readonly title: string;
	readonly owner: string;
	readonly about: string;
	readonly first: string;
}

/** A code of another product with what is known of it. */
export interface KnownForeign {
	readonly family: ListedFamily;
	readonly code: string;
	/** What the product prints with it, with placeholders in braces, or empty. */
	readonly message: string;
	readonly meaning: string;
	/** What to do first, or empty. */
	readonly first: string;
}

/** The codes of other products, ready for use. */
export interface OtherCodes {
	/** All of them, family by family. */
	readonly codes: readonly KnownForeign[];
	readonly findFamily: (id: string) => ListedFamily | undefined;
	/** The code that is written so, in whatever form of its number. */
	readonly findCode: (written: string) => KnownForeign | undefined;
	/** Whose a name is. */
	readonly findOwner: (name: string) => ForeignFamilyName | undefined;
}

/** The JSON form of a family: columns, because like beside like compresses best. */
interface WrittenFamily extends ListedFamily {
	readonly codes: readonly string[];
	/** By spaces; without the other ways to write the number, which can be computed. */
	readonly aliases: readonly string[];
	readonly messages: readonly string[];
	readonly meanings: readonly string[];
	readonly firsts: readonly string[];
}

/** The JSON value that {@link readOtherCodes} reads. */
export function writeOtherCodes(
	families: readonly (ListedFamily & { readonly codes: readonly ListedCode[] })[],
): unknown {
	return families.map(({ id, title, owner, about, first, codes }): WrittenFamily => ({
		...{ id, title, owner, about, first },
		codes: codes.map(({ code }) => code),
		aliases: codes.map(({ code, aliases = [] }) => {
			const forms = listNumberForms(code);
			return aliases.filter((alias) => !forms.includes(alias)).join(' ');
		}),
		messages: codes.map(({ message = '' }) => message),
		meanings: codes.map(({ meaning }) => meaning),
		firsts: codes.map((code) => code.first ?? ''),
	}));
}

/**
 * Reads the value that {@link writeOtherCodes} wrote.
 * @throws {TypeError} when the value is no such thing
 */
export function readOtherCodes(json: unknown): OtherCodes {
	if (!Array.isArray(json)) throw new TypeError('codes of other products: expected a list of families');
	const families = json as readonly WrittenFamily[];
	const byFamily = new Map(families.map((family) => [family.id, family]));
	const all: KnownForeign[] = [];
	const bySpelling = new Map<string, KnownForeign>();
	for (const family of families)
		for (const [place, code] of family.codes.entries()) {
			const known = {
				family,
				code,
				message: family.messages[place] ?? '',
				meaning: family.meanings[place] ?? '',
				first: family.firsts[place] ?? '',
			};
			all.push(known);
			const aliases = (family.aliases[place] ?? '').split(' ').filter(Boolean);
			const names = symbolOf.exec(known.message)?.slice(1) ?? [];
			for (const spelling of [code, ...names, ...aliases]) bySpelling.set(keyOf(spelling), known);
		}
	const findCode = (written: string): KnownForeign | undefined => bySpelling.get(keyOf(written));
	return {
		codes: all,
		findFamily: (id) => byFamily.get(id),
		findCode,
		findOwner: (name) => findCode(name)?.family.id as ForeignFamilyName | undefined,
	};
}

/** The name with which a message of the broker begins. */
const symbolOf = /^([A-Z][A-Z\d]+(?:_[A-Z\d]+)+): /;

/** One key for all forms of a number; names of the broker end in theirs. */
function keyOf(written: string): string {
	return unifyNumber(/^WAM_\w+_(\d{10})$/i.exec(written)?.[1] ?? written).toLowerCase();
}
