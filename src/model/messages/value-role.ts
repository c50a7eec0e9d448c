import { guidSource } from '../text/guid.ts';

/** What values read out of an error text are, each with its name for readers. */
export const roleNames = {
	'application-id': 'Application ID',
	'application-name': 'Application',
	tenant: 'Tenant',
	user: 'User',
	resource: 'Resource',
	'redirect-uri': 'Redirect URI',
	scope: 'Scope',
	time: 'Time',
	'identity-provider': 'Identity provider',
	issuer: 'Issuer',
	subject: 'Subject',
	audience: 'Audience',
	parameter: 'Parameter',
	claim: 'Claim',
	certificate: 'Certificate',
	device: 'Device',
	reason: 'Reason',
} as const satisfies Readonly<Record<string, string>>;

/** What a value read out of an error text is; one of another role has only the name of its placeholder. */
export type ValueRole = keyof typeof roleNames | 'other';

/** Which placeholder names have which role, the more specific ones first. */
const roleByName: readonly (readonly [RegExp, ValueRole])[] = [
	[/phrase$/, 'application-name'],
	[/(?:term|constant|type|cloud|version|method|values?|state|count|size)$/, 'other'],
	[/time|date|expir|issuedat|instant|now$/, 'time'],
	[/redirect|reply|address$/, 'redirect-uri'],
	[/tenant|directory|domain|realm/, 'tenant'],
	[/email|user|upn|login|account|hidden/, 'user'],
	[/issuer/, 'issuer'],
	[/subject/, 'subject'],
	[/audience/, 'audience'],
	[/scope|permission|role/, 'scope'],
	[/idp|provider/, 'identity-provider'],
	[/(app|client|application).*(name|display)/, 'application-name'],
	[/app|client/, 'application-id'],
	[/resource|serviceprincipal|spn|principal/, 'resource'],
	[/claim|attribute/, 'claim'],
	[/cert|thumbprint|ski|^kid$|key/, 'certificate'],
	[/device/, 'device'],
	[/reason|detail|message|error|info|^ex$/, 'reason'],
	[/param|field|header|argument/, 'parameter'],
];
/** Which word before a placeholder of an unspecific name decides its role. */
const roleByWord: ReadonlyMap<string, ValueRole> = new Map<string, ValueRole>(
	Object.entries({
		application: 'application-id',
		app: 'application-id',
		client: 'application-id',
		party: 'application-id',
		resource: 'resource',
		access: 'resource',
		permissions: 'resource',
		principal: 'resource',
		tenant: 'tenant',
		directory: 'tenant',
		user: 'user',
		account: 'user',
		issuer: 'issuer',
		subject: 'subject',
		audience: 'audience',
		scope: 'scope',
		provider: 'identity-provider',
		redirecturi: 'redirect-uri',
		parameter: 'parameter',
		claim: 'claim',
		certificate: 'certificate',
		thumbprint: 'certificate',
		device: 'device',
		time: 'time',
	} as const),
);
/** Names that say nothing of their own, so that the words before them decide. */
const unspecificPattern =
	/^(?:name|id|identifier|value|uri|url|num|code|x|actual|expected|provided|application|principal(?:id|name))$/;
const guidPattern = new RegExp(`^\\{?${guidSource}\\}?$`, 'i');

/**
 * The role of a placeholder, by its name, or where that says nothing, by the words before it.
 * @example roleOfPlaceholder('identifier', ['application', 'with']) // => 'application-id'
 */
export function roleOfPlaceholder(name: string, before: readonly string[]): ValueRole {
	const plain = name.toLowerCase().replace(/[^a-z]/g, '');
	const byName = roleByName.find(([pattern]) => pattern.test(plain))?.[1];
	if (!unspecificPattern.test(plain)) return byName ?? 'other';
	const deciding = before.toReversed().find((word) => roleByWord.has(word));
	return roleByWord.get(deciding ?? '') ?? byName ?? 'other';
}

/** The role as the value shows it: an application that is not named by a GUID is named by a name or an address. */
export function roleOfValue(role: ValueRole, value: string): ValueRole {
	if (role === 'application-name' && guidPattern.test(value)) return 'application-id';
	const isName = role === 'application-id' && !guidPattern.test(value) && !/^[\w.+-]+:|^[x*.<{[]/i.test(value);
	return isName ? 'application-name' : role;
}
