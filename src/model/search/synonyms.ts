import { namesOfOneThing } from '../text/names.ts';

const { signin, signedin, sso, ...otherNames } = namesOfOneThing;

/** Names of one thing in the field: the canonical word, and what people write. */
export const namesOfThings = {
	...otherNames,
	conditionalaccess: ['conditional access', 'ca policy', 'ca policies', 'cap'],
	serviceprincipal: ['service principal', 'service principals', 'spn', 'enterprise application', 'enterprise app'],
	application: ['app', 'apps', 'application', 'applications'],
	signin: [...signin, ...signedin, 'signing in'],
	signout: ['sign out', 'signout', 'log out', 'logout', 'log off', 'logoff'],
	sso: [...sso, 'seamless sso'],
	clientsecret: ['client secret', 'app secret', 'application secret', 'secret key', 'client secrets'],
	certificate: ['cert', 'certs', 'certificate', 'certificates'],
	tenant: ['tenant', 'tenants', 'directory'],
	administrator: ['admin', 'admins', 'administrator', 'administrators'],
	guest: ['guest', 'guests', 'external user', 'external users', 'b2b'],
	whfb: ['windows hello', 'whfb', 'hello for business'],
	kmsi: ['kmsi', 'keep me signed in', 'stay signed in'],
	pta: ['pta', 'pass through authentication', 'passthrough authentication'],
	obo: ['obo', 'on behalf of'],
	spa: ['spa', 'single page application', 'single page app'],
	prt: ['prt', 'primary refresh token'],
	legacyauth: ['legacy auth', 'legacy authentication', 'basic auth', 'basic authentication'],
	authentication: ['auth', 'authn', 'authentication', 'authenticate', 'authenticated', 'authenticating'],
	authorization: ['authz', 'authorization', 'authorisation'],
	permission: ['permission', 'permissions', 'consent scope'],
	cookie: ['cookie', 'cookies'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/**
 * Names in the field: the canonical word, and what people write for a thing and for what is said of things.
 * @internal
 */
export const synonymTable = {
	...namesOfThings,
	wrong: ['wrong', 'incorrect', 'bad'],
	locked: ['locked', 'lockout', 'locked out'],
	disabled: ['disabled', 'deactivated', 'disable'],
	mismatch: [
		'mismatch',
		'mismatched',
		'does not match',
		'do not match',
		'doesnt match',
		'not match',
		'not matching',
		'differ',
		'differs',
	],
	missing: ['missing', 'absent', 'lacks'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Phrase = readonly [words: readonly string[], name: string];

function indexPhrases(): ReadonlyMap<string, readonly Phrase[]> {
	const byFirst = new Map<string, Phrase[]>();
	for (const [name, phrases] of Object.entries(synonymTable))
		for (const phrase of phrases) {
			const words = phrase.split(' ');
			const [first = ''] = words;
			const others = byFirst.get(first);
			if (others) others.push([words, name]);
			else byFirst.set(first, [[words, name]]);
		}
	for (const phrases of byFirst.values()) phrases.sort(([one], [other]) => other.length - one.length);
	return byFirst;
}

const phrasesByFirstWord = indexPhrases();

/**
 * The words with every name of the table replaced by its canonical word.
 * @example replaceSynonyms(['reply', 'url', 'mismatch']) // => ['redirecturi', 'mismatch']
 */
export function replaceSynonyms(words: readonly string[]): string[] {
	const replaced: string[] = [];
	let place = 0;
	while (place < words.length) {
		const start = place;
		const word = words[start] ?? '';
		const phrase = phrasesByFirstWord
			.get(word)
			?.find(([parts]) => parts.every((part, offset) => words[start + offset] === part));
		replaced.push(phrase?.[1] ?? word);
		place += phrase?.[0].length ?? 1;
	}
	return replaced;
}
