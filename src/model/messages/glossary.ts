import { compileTemplate, type SlotItem } from './template.ts';
import { isWording } from './shown-value.ts';
import { nameValue } from './value-label.ts';
import type { roleNames } from './value-role.ts';

/** A line of the glossary: what replaces a placeholder, and where to find it. */
export interface GlossaryLine {
	/** The placeholders that it explains, as the texts spell them. */
	readonly names: readonly string[];
	readonly meaning: string;
}

/**
 * What a placeholder means, by its role. The portal's names are those of Microsoft's articles on app registration, on
 * enterprise applications and on finding the tenant ID. They are long and of use on code pages alone, so the reader's
 * page does not load them with {@link roleNames}.
 */
const meanings = {
	'application-id':
		'The id of an application: Application (client) ID on the Overview page of its app registration, Application ID among the properties of its enterprise application.',
	'application-name': 'The display name of an application, as App registrations and Enterprise applications list it.',
	tenant: 'A tenant, as its id, its name or a domain: Tenant ID under Entra ID, Overview, Properties.',
	user: 'The account that signed in: its user principal name or e-mail address, which the service may hide.',
	resource: 'The API that a token was asked for: its Application ID URI or its application id.',
	'redirect-uri':
		'The redirect URI (reply address) of the request: redirect_uri in OAuth, AssertionConsumerServiceURL in SAML.',
	scope: 'What the request asked for in its parameter scope, or the permission that it names.',
	time: 'A date and time in UTC, or a length of time.',
	'identity-provider':
		'The provider that authenticated the account, often as an address such as https://sts.windows.net/ and a tenant id.',
	issuer: 'The issuer of a token or an assertion: its claim iss, or the element Issuer.',
	subject: 'The subject of a token or an assertion: its claim sub, or the element Subject.',
	audience: 'For whom a token was issued: its claim aud.',
	parameter: 'The name of a parameter or a field of the request.',
	claim: 'The name of a claim or of an attribute of the user.',
	certificate: 'A certificate or a key, often as its thumbprint or key id.',
	device: 'A device, by its id.',
	reason: 'A text that says more about this one failure.',
} as const satisfies Record<keyof typeof roleNames, string>;

/**
 * The glossary of some texts: a line for each role that their placeholders have. Placeholders that the table does not
 * know have no line.
 * @example explainPlaceholders(["tenant '{tenant}'"])[0]?.names // => ['tenant']
 */
export function explainPlaceholders(texts: readonly string[]): readonly GlossaryLine[] {
	const names = new Map<string, Set<string>>();
	for (const { name, role } of texts.flatMap(findRoles)) {
		if (role === 'other') continue;
		const meaning = meanings[role];
		names.set(meaning, (names.get(meaning) ?? new Set()).add(name));
	}
	return [...names].map(([meaning, found]) => ({ names: [...found], meaning }));
}

/**
 * The glossary of texts that are all that is known of a code: that of {@link explainPlaceholders} and, for placeholders
 * without a role and for times, what the words around them say of them, where their names do not say it.
 * @example explainValues(['Unrecognized grant type {type}.']) // => [{ names: ['type'], meaning: 'Grant type.' }]
 */
export function explainValues(texts: readonly string[]): readonly GlossaryLine[] {
	const byName = new Map(texts.flatMap(nameByWords).map((line) => [line.names[0], line]));
	const byRole = explainPlaceholders(texts).flatMap(({ names, meaning }) => {
		const others = names.filter((name) => !byName.has(name));
		return others.length > 0 ? [{ names: others, meaning }] : [];
	});
	return [...byRole, ...byName.values()];
}

/** What the words around the placeholders of a text say of them. */
function nameByWords(text: string): readonly GlossaryLine[] {
	const { items } = compileTemplate('', text);
	return items.flatMap((item, place) => {
		if (item.kind !== 'slot' || (item.role !== 'other' && item.role !== 'time') || isWording(item.name)) return [];
		const label = nameValue(items, place, item.role, '');
		const isSaid = spellLetters(label) === spellLetters(item.name);
		return isSaid ? [] : [{ names: [item.name], meaning: `${label}${isMoment(label) ? ', in UTC' : ''}.` }];
	});
}

/** Whether a label is that of a moment, not of a length of time. */
function isMoment(label: string): boolean {
	return / (?:at|from|until|after)$/.test(label);
}

function spellLetters(text: string): string {
	return text.toLowerCase().replace(/[^a-z]/g, '');
}

function findRoles(text: string): readonly SlotItem[] {
	return compileTemplate('', text).items.filter((item) => item.kind === 'slot');
}
