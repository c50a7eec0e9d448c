import type { Evidence } from '../../schema/cause.ts';
import type { ChangeKind } from '../../schema/change.ts';
import type { Actor, Confidence, Credential, Flow, Kind, Retry, Tier } from '../../schema/code-values.ts';

/** How one value of a closed set is shown: its name, and what it means in one sentence. */
export interface Label {
	/** A word or two. */
	readonly name: string;
	/** What it means for the reader. */
	readonly meaning: string;
}

/** The questions that a page answers at its top, each also as the name of a field. */
export const questions = {
	kind: { question: 'Is it an error?', label: 'Is it an error' },
	actors: { question: 'Who can fix it?', label: 'Who can fix it' },
	retry: { question: 'Try again?', label: 'Try again' },
	credential: { question: 'Password right?', label: 'Was the password right' },
} as const;

/** How well a code is known. */
export const tiers = {
	documented: { name: 'Documented', meaning: 'The code is in an edition of the official reference document.' },
	met: {
		name: 'Reported',
		meaning:
			'No edition of the official reference document has the code; public threads or documents show it in use, or explain what its message says.',
	},
	listed: { name: 'Message only', meaning: 'This reference knows only the message of the code.' },
} as const satisfies Record<Tier, Label>;

/** Whether a code is an error at all. */
export const kinds = {
	failure: { name: 'Failure', meaning: 'An error: something has to change before the sign-in works.' },
	interrupt: {
		name: 'Interruption (sign-in continues)',
		meaning: 'Not an error: the sign-in continues after one more step, which may need the user.',
	},
	expected: { name: 'Expected (no fault)', meaning: 'Rarely a fault: it happens to users in normal operation.' },
	transient: { name: 'Temporary failure', meaning: 'An error that usually goes away by itself.' },
	internal: { name: 'Microsoft-side failure', meaning: 'An internal step at Microsoft; you cannot influence it.' },
} as const satisfies Record<Kind, Label>;

/**
 * A name as its word and the remark in brackets behind it, which is empty where there is none.
 * @example splitRemark('Expected (no fault)') // => ['Expected', '(no fault)']
 */
export function splitRemark(name: string): readonly [word: string, remark: string] {
	const [word = '', remark = ''] = name.split(/ (?=\()/);
	return [word, remark];
}

/** How a person or role that can fix something is shown. */
interface ActorLabel extends Label {
	/** How it is called inside a sentence about it. */
	readonly inSentence: string;
}

/** Who can fix it. */
export const actors = {
	user: { name: 'User', inSentence: 'the user', meaning: 'The person who signs in.' },
	helpdesk: {
		name: 'Helpdesk',
		inSentence: 'the help desk',
		meaning: 'The people who reset passwords and unlock accounts.',
	},
	'tenant-admin': {
		name: 'Administrator',
		inSentence: 'an administrator of the organization',
		meaning: 'An administrator of the Microsoft Entra tenant.',
	},
	'app-developer': {
		name: 'App developer',
		inSentence: 'the developer of the app',
		meaning: 'The owner of the code or the app registration.',
	},
	'idp-admin': {
		name: 'Identity provider administrator',
		inSentence: 'the administrator of the identity provider',
		meaning: 'The team that runs the federated identity provider.',
	},
	'on-prem-admin': {
		name: 'On-premises administrator',
		inSentence: 'the administrator of the servers on premises',
		meaning: 'The team that runs Active Directory and its agents.',
	},
	microsoft: {
		name: 'Microsoft',
		inSentence: 'Microsoft',
		meaning: 'The service itself; open a support request.',
	},
} as const satisfies Record<Actor, ActorLabel>;

/** How many roles are named behind the first one. */
const mostOthers = 2;

/**
 * Who else can fix it, in a few words; empty where nobody else can.
 * @param others the roles behind the first one
 * @example nameOtherActors(['helpdesk', 'user', 'microsoft', 'idp-admin']) // => 'Also: Helpdesk, User and 2 more'
 */
export function nameOtherActors(others: readonly Actor[]): string {
	if (others.length === 0) return '';
	const named = others.slice(0, mostOthers).map((actor) => actors[actor].name);
	const rest = others.length - named.length;
	return `Also: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** Whether sending the request again can help. */
export const retries = {
	never: { name: 'Do not retry', meaning: 'The same request fails every time.' },
	interactive: {
		name: 'Sign in interactively',
		meaning: 'Send the user to the sign-in page; a silent retry fails again.',
	},
	'after-fix': { name: 'Retry after the fix', meaning: 'The request works as soon as the cause is fixed.' },
	backoff: { name: 'Wait, then retry', meaning: 'Repeat it a few times, waiting longer each time.' },
	automatic: { name: 'Nothing to do', meaning: 'The browser or the client continues by itself.' },
} as const satisfies Record<Retry, Label>;

/** Whether the password or other first factor had been accepted. */
export const credentials = {
	accepted: { name: 'Accepted', meaning: 'The password, or another first factor, was right.' },
	rejected: { name: 'Rejected', meaning: 'The password, or another first factor, was wrong.' },
	'not-checked': { name: 'Not checked', meaning: 'The service answered before it checked any password.' },
	unknown: { name: 'Unknown', meaning: 'Sources do not say whether the password was right, or contradict each other.' },
} as const satisfies Record<Credential, Label>;

/** What is known of a code from where: of the code itself by its tier, of cause and fix by what proves them. */
const certainties = {
	documented: {
		documented: 'Microsoft documents the code, its cause and its fix.',
		observed: 'Microsoft documents the code; cause and fix come from public reports.',
		inferred: 'Microsoft documents the code; cause and fix are our reading.',
	},
	met: {
		documented: "Microsoft's list of codes lacks it; other documentation gives cause and fix.",
		observed: "Microsoft's list of codes lacks it; public reports show the code, its cause and its fix.",
		inferred: "Microsoft's list of codes lacks it; public reports show it, and cause and fix are our reading.",
	},
} as const satisfies Record<Exclude<Tier, 'listed'>, Record<Confidence, string>>;

/**
 * How sure this reference is of what it says about a code, in one sentence.
 * @example describeCertainty({ tier: 'listed', confidence: 'inferred' }) // => 'Only the message of the code is known.'
 */
export function describeCertainty({
	tier,
	confidence,
}: {
	readonly tier: Tier;
	readonly confidence: Confidence;
}): string {
	return tier === 'listed' ? 'Only the message of the code is known.' : certainties[tier][confidence];
}

/** What supports a cause. */
export const evidenceKinds = {
	documented: { name: 'Documented', meaning: 'Microsoft, or the maker of the product, says so.' },
	confirmed: { name: 'Confirmed', meaning: 'The person who asked said that it solved the problem.' },
	reported: { name: 'Reported', meaning: 'Someone says so in public.' },
	inferred: { name: 'Our reading', meaning: 'Concluded from the text alone; no source says so.' },
} as const satisfies Record<Evidence['kind'], Label>;

/** Where a code occurs. */
export const flows = {
	'auth-code': 'Authorization code flow',
	spa: 'Single-page app',
	implicit: 'Implicit flow',
	'device-code': 'Device code flow',
	'client-credentials': 'Client credentials flow',
	'on-behalf-of': 'On-behalf-of flow',
	refresh: 'Refresh token',
	'password-grant': 'Password grant (ROPC)',
	'federated-credential': 'Federated identity credential',
	'managed-identity': 'Managed identity',
	saml: 'SAML',
	'saml-bearer': 'SAML bearer assertion',
	'ws-fed': 'WS-Federation',
	'ws-trust': 'WS-Trust',
	logout: 'Sign-out',
	'seamless-sso': 'Seamless single sign-on',
	'pass-through-auth': 'Pass-through authentication',
	'password-change': 'Password change',
	'windows-hello': 'Windows Hello for Business',
	'primary-refresh-token': 'Primary Refresh Token',
	broker: 'Authentication broker',
	'certificate-auth': 'Certificate-based authentication',
	'native-auth': 'Native authentication',
	'custom-extension': 'Custom authentication extension',
	'device-registration': 'Device registration',
} as const satisfies Record<Flow, string>;

/** What happened to a page. */
export const changeKinds = {
	added: { name: 'Added', meaning: 'The page is new.' },
	changed: { name: 'Changed', meaning: 'The page says something else than before.' },
	retired: { name: 'Retired', meaning: 'The code is no longer in use; its page stays.' },
} as const satisfies Record<ChangeKind, Label>;

/**
 * A code in two or three words, for lists: what it is and, when it is not documented, how well it is known.
 * @example describeShortly({ kind: 'failure', tier: 'met' }) // => 'Failure, reported'
 */
export function describeShortly({ kind, tier }: { readonly kind?: Kind | undefined; readonly tier: Tier }): string {
	const known = tier === 'documented' ? [] : [tiers[tier].name];
	const [first = '', ...others] = [...(kind ? [kinds[kind].name] : []), ...known];
	return [first, ...others.map((word) => word.toLowerCase())].join(', ');
}
