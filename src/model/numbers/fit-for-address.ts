import { isPasted } from './pasted-text.ts';

/**
 * What may name a person, a computer or an organization, or be a secret: addresses of mail, sites and computers, paths,
 * values behind names, quoted values, GUIDs and other long numbers.
 */
const privatePatterns = [
	/[@=\\^`<>\r\n]|:\/\/|%[\da-f]{2}|&#?\w+;/i,
	/(?:pass\w*|pwd|secret|token|key|cookie|user\w*|upn|e?mail|bearer)\s*:/i,
	/(?<!\w)'[^']+'(?!\w)/,
	/[\da-f]{8}-[\da-f]{4}|[\da-f]{12}|\d\.\d+\.\d+\.\d/i,
	/[a-z_~+/-]\d+[a-z_~+/-]+\d+[a-z_~+/-]+\d|\d[a-z_~+/-]+\d+[a-z_~+/-]+\d+[a-z_~+/-]|[\w~+/-]{64}/i,
] as const;
const longRunPattern = /[\w~+/-]{12,}/g;
const changePattern = /[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/g;

/** Whether a run of letters and digits is a key or a token: in a name of several words, however written, fewer neighbours differ in kind. */
function isRandom(run: string): boolean {
	const changes = run.match(changePattern)?.length ?? 0;
	return changes > run.length * (/\d/.test(run) ? 0.42 : 0.5) || (run.length >= 20 && /\d\D{1,8}\d/.test(run));
}

/**
 * Whether a text may be part of an address, where servers, histories and other people see it: a short query that holds
 * nothing that looks like a name of someone, an id or a secret.
 * @example isFitForAddress('consent required') // => true
 * @example isFitForAddress('sign-in of ada@example.com') // => false
 */
export function isFitForAddress(text: string): boolean {
	const plain = text.normalize('NFKC');
	if (isPasted(plain) || privatePatterns.some((pattern) => pattern.test(plain))) return false;
	return !plain.match(longRunPattern)?.some(isRandom);
}
