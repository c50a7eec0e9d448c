import { unifyNumber } from './number-forms.ts';

/**
 * Patterns for the codes of other products that appear in the same texts; the first group is the code where it is not
 * the whole. The names are those of the files in `content/other-codes`, which say whose codes they are.
 */
const foreignPatterns = {
	b2c: /\bAADB2C(?:\d{5,6}\b|(?=:))/gi,
	adfs: /\b(?:MSIS\d{4,5}|ID[46]\d{3}(?=[: ]))\b/gi,
	'identity-model': /\bIDX\d{5}\b/gi,
	'identity-web': /\bIDW\d{5}\b/gi,
	'web-account-manager': /\bWAM_(?:\w+_\d{10}|provider_error)\b/gi,
	graph:
		/\b(?:(?:Authorization|Authentication|Directory|Headers|Request|Service)_[A-Z][A-Za-z]{4,60}|InvalidAuthenticationToken(?:Tenant)?|TokenIssuedBeforeRevocationTimestamp)\b/g,
	suberrors: /\bsub_?error["']?\s{0,3}[:=]\s{0,3}["']?([a-z][a-z_]{2,40})/gi,
	msal: /\bMSAL(?:Internal)?(?:Error|Broker)(?!Domain)[A-Z]\w{2,60}|\bMSALErrorDomain[ ,]{0,3}(?:(?:Code|error)[=: ]{0,3})?(-\d{5})\b|(?<![\w.-])(-\d{5})(?= MSALErrorDomain)/g,
	cloudap: undefined,
	'device-registration': /\b(?:DSREG_[A-Z][A-Z_]{2,60}|error_missing_device)\b/gi,
	'mobile-device-management': undefined,
	hresult: undefined,
} as const satisfies Readonly<Record<string, RegExp | undefined>>;

/** The name of a family of foreign codes. */
export type ForeignFamilyName = keyof typeof foreignPatterns;

/**
 * The names of all families of foreign codes.
 * @internal
 */
export const foreignFamilyNames = Object.keys(foreignPatterns) as readonly ForeignFamilyName[];

/** A foreign code in a text. */
export interface ForeignCode {
	readonly family: ForeignFamilyName;
	/** As it is written in the text. */
	readonly code: string;
	readonly index: number;
}

/** Whose a number of Windows is, by its first hexadecimal digits. */
const beginnings: readonly (readonly [ForeignFamilyName, RegExp])[] = [
	['device-registration', /^0x801C/],
	['mobile-device-management', /^0x(?:8018|801900|80CF|C103)/],
	['cloudap', /^0xC00[047C]/],
	['web-account-manager', /^0x[48C]AA/],
	['graph', /^0x800492/],
];

/** Results of those parts of Windows that sign-ins meet; of other parts a number without `0x` may be anything. */
const metResults = /^0x(?:80(?:07|09|19|28|29|86)|8103|C0F1)/;

/** What people write before a number of Windows without `0x`. */
const beforeNumber = /(?:^|error|code|result|status)[\s:=("'#]{0,4}$/i;

/** Numbers of Windows, in hexadecimal and in decimal. */
const windowsNumber = /(?<![-\w.])(?:0x(?:f{8})?[48C][\da-f]{7}|[48C][\da-f]{7}|-\d{9,10}|[1-4]\d{9})(?![-\w]|\.\d)/gi;

/** The classes of MSAL and ADAL and what comes between them and the name of an error. */
const namedByClass =
	/\b(?:(?:Auth|BrowserAuth|BrowserConfigurationAuth|Cache|ClientAuth|ClientConfiguration|InteractionRequiredAuth|JoseHeader|ManagedIdentity|NativeAuth|NestedAppAuth|NodeAuth|ReactAuth)Error|(?:MSAL|Msal|Adal)[A-Za-z]{0,30}Exception)[\s:,("'{[-]{1,6}(?:error_?code["']?\s?[:=]\s?["']?)?([a-z][a-z\d]{0,30}(?:_[a-z\d]{1,30}){1,9}|unknown)(?![-\w])/gi;

/** Names that are ordinary words: they count where nothing follows but a second name. */
const ordinary = /^(?:unknown|timed_out|not_found|[a-z]+_error)$/i;

/** Values of the OAuth field `error`, which the libraries pass on and which have pages of their own. */
const passedOn =
	/^(?:invalid_(?:client|grant|instance|request|resource|scope|tenant|token)|(?:consent|interaction|login|mfa)_required|unsupported_(?:grant|response)_type|authorization_(?:declined|pending)|unauthorized_client|access_denied|bad_verification_code|expired_token|server_error|slow_down|temporarily_unavailable)$/i;

/** Whether a name is a value of the OAuth field `error`. */
export function isPassedOn(name: string): boolean {
	return passedOn.test(name);
}

/** Whose a number of Windows is that is written so, with what is before it; nothing for one that may be anything else. */
function familyOfNumber(written: string, before: string): ForeignFamilyName | undefined {
	const number = unifyNumber(written);
	const [family] = beginnings.find(([, beginning]) => beginning.test(number)) ?? [];
	if (family) return family;
	if (/^0x/i.test(written)) return /^0x4/i.test(number) ? undefined : 'hresult';
	const isDecimal = /^-?\d{9,10}$/.test(written);
	return metResults.test(number) && (isDecimal || beforeNumber.test(before)) ? 'hresult' : undefined;
}

function* findNumbers(text: string): Generator<ForeignCode> {
	for (const { 0: code, index } of text.matchAll(windowsNumber)) {
		const family = familyOfNumber(code, text.slice(Math.max(0, index - 12), index));
		if (family) yield { family, code, index };
	}
}

/** Finds nothing. */
const never = /(?!)/g;

function* findByPattern(text: string): Generator<ForeignCode> {
	for (const family of foreignFamilyNames)
		for (const match of text.matchAll(foreignPatterns[family] ?? never)) {
			const code = match[1] ?? match[2] ?? match[0];
			yield { family, code, index: match.index };
		}
}

function* findByClass(text: string): Generator<ForeignCode> {
	for (const { 0: whole, 1: code = '', index } of text.matchAll(namedByClass)) {
		const rest = text.slice(index + whole.length, index + whole.length + 60);
		const isLast = /^(?:: [a-z\d]{1,20}(?:_[a-z\d]{1,20}){1,4})?["'.)\s]{0,9}$/i.test(rest);
		if (!isPassedOn(code) && (isLast || !ordinary.test(code))) yield { family: 'msal', code, index };
	}
}

/** The code in the error object of Microsoft Graph, which has an inner error. */
function* findInGraph(text: string): Generator<ForeignCode> {
	if (!/inner-?error/i.test(text)) return;
	for (const { 1: code = '', index } of text.matchAll(/"code"\s{0,3}:\s{0,3}"([a-z]\w{2,60})"/gi))
		yield { family: 'graph', code, index };
}

/** Each code once, as it is written first, in the order of the text. */
export function joinForeign(found: readonly ForeignCode[]): ForeignCode[] {
	const byCode = new Map<string, ForeignCode>();
	for (const foreign of found) {
		const key = unifyNumber(foreign.code).toLowerCase();
		const other = byCode.get(key);
		if (!other || foreign.index < other.index) byCode.set(key, foreign);
	}
	return [...byCode.values()].sort((one, other) => one.index - other.index);
}

/** The foreign codes in a text, each once, in the order of the text. */
export function findForeignCodes(text: string): ForeignCode[] {
	return joinForeign([...findByPattern(text), ...findNumbers(text), ...findByClass(text), ...findInGraph(text)]);
}
