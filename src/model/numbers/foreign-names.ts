import { isPassedOn, joinForeign, type ForeignCode, type ForeignFamilyName } from './foreign-codes.ts';

/** Whose name this is, in the lists of other products; nothing where no list has it. */
export type FindFamily = (name: string) => ForeignFamilyName | undefined;

/** A name that is the whole of a text, but for quotation marks and the name of its field. */
const alone = /^(?:sub_?error[ :=]{1,3})?["'`]{0,3}([a-z][\w-]{3,80})["'`.]{0,3}$/i;
/** A name with which a text begins, before what it says. */
const leading = /^["'`]{0,3}([a-z]\w{3,80})["'`]{0,3}\s{0,3}: /i;
/** A name in a field that holds codes. */
const labelled = /\b(?:error[ _]?|sub_?error)?code["']?\s{0,3}[:=]\s{0,3}["']?([a-z]\w{3,80})/gi;
/** A value behind that of the field `error`: `invalid_grant / client_mismatch`. */
const behindError =
	/\b(?:invalid_grant|interaction_required|unauthorized_client)\s?[:/]\s?([a-z]{2,30}(?:_[a-z]{2,30}){1,5})/gi;
/** Names of three words or more, which are nothing else. */
const long = /(?<![-\w.])[a-z][a-z\d]{0,30}(?:_[a-z\d]{1,30}){2,9}(?![-\w])/gi;

/** Whether a word is put together as names are: with underscores, or as Microsoft Graph does it. */
function isName(word: string): boolean {
	return /_|^[a-z]+[A-Z]|^(?:Error|Mailbox)[A-Z]/.test(word);
}

/** Words of everyday language say nothing where other words follow. */
function isUncommon(name: string): boolean {
	return isName(name) && !/^(?:timed_out|not_found|[a-z]+_error)$/i.test(name);
}

/** The names in a plain text that may be errors of other products, by what is around them. */
export function listNames(text: string): readonly Omit<ForeignCode, 'family'>[] {
	const trimmed = text.trim();
	const whole = alone.exec(trimmed)?.[1];
	if (whole !== undefined) return isName(whole) && !isPassedOn(whole) ? [{ code: whole, index: 0 }] : [];
	const first = leading.exec(trimmed)?.[1] ?? '';
	const others = [labelled, behindError, long].flatMap((pattern) =>
		[...text.matchAll(pattern)].map((match) => ({ code: match[1] ?? match[0], index: match.index })),
	);
	return [{ code: first, index: 0 }, ...others].filter(({ code }) => isUncommon(code) && !isPassedOn(code));
}

/** The names of a text that are in the lists of other products, each once. */
export function findForeignNames(text: string, findFamily: FindFamily): ForeignCode[] {
	const found = listNames(text).flatMap(({ code, index }) => {
		const family = findFamily(code);
		return family ? [{ family, code, index }] : [];
	});
	return joinForeign(found);
}
