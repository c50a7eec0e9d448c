/** What every code of another product holds, and hardly anything else; `findForeignCodes` in `foreign-codes.ts` decides. */
const hint =
	/AADB2C|MSIS\d{4}|\bID[XW]\d{5}|\bID[46]\d{3}[: ]|WAM_|DSREG_|MSAL(?:Internal)?(?:Error|Broker)|sub_?error|(?:Auth|\bCache|Configuration|Header|Identity)Error\b|(?:MSAL|Adal)[a-z]{0,30}Exception|error_missing_device|InvalidAuthenticationToken|TokenIssuedBefore|\b(?:Authorization|Authentication|Directory|Headers|Request|Service)_[a-z]|inner-?error|\b0x(?:f{8})?[48C][\da-f]{7}\b|(?<![-\w.])(?:80(?:0492|(?:07|09|1[89C]|28|29|86|CF)[\da-f]{2})|8103[\da-f]{2}|C(?:00[047C]|0F1|103)[\da-f]{2}|[48C]AA[\da-f]{3})[\da-f]{2}(?![-\w])|(?<![-\w.])(?:-\d{9,10}|[1-4]\d{9})(?![-\w]|\.\d)/i;

/** Whether a short text may hold a code of another product; small, because every search needs it. */
export function mayHoldForeign(text: string): boolean {
	return hint.test(text);
}
