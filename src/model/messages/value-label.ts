import type { SlotItem, TemplateItem } from './template.ts';
import { roleNames, type ValueRole } from './value-role.ts';

/** Which time a placeholder stands for, by its name between the words around it; the first that fits. */
const timeLabels: readonly (readonly [pattern: RegExp, label: string])[] = [
	[/ \{valid ?date\}/, 'Tokens valid from'],
	[/ \{(?:valid|start)| not ?before \{/, 'Valid from'],
	[/ \{end| not ?after \{/, 'Valid until'],
	[/ \{exp|expir\w+ \{/, 'Expires at'],
	[/ \{(?:cur|now)/, 'Checked at'],
	[/ inactive for \{/, 'Inactive for'],
	[/ issued (?:on|at) \{| \{(?:invalid )?issue/, 'Issued at'],
	[/ lifetime .*\{| \{max/, 'Lifetime'],
	[/ created after \{/, 'Applications created after'],
	[/ \{auth/, 'Authenticated at'],
	[/ \{last written/, 'Last written at'],
];
/** What tells two values of one role apart, in the name of a placeholder. */
const qualifiers =
	/^(?:actual|allowed|broker|child|client|configured|conflicting|current|expected|home|identity|metadata|JWT|national|owner|presented|provided|received|requested|required|reserved|resource|SAML|target|token|used|wrong)$/;
/** The roles whose values may be presented or expected. */
const presentedRoles: ReadonlySet<ValueRole> = new Set<ValueRole>(['issuer', 'subject', 'audience']);
/** What tells two values of a role apart right before a placeholder. */
const qualifierBefore = /^(?:client|resource|broker)$/;
/** Values that have a more exact name than their role, by the role and the parts of the placeholder's name. */
const exactNames: readonly (readonly [pattern: RegExp, name: string])[] = [
	[/^tenant .*domain/, 'Domain'],
	[/^tenant .*realm/, 'Realm'],
	[/^certificate .*thumb/, 'Thumbprint'],
	[/^certificate .*(?:kid|key)/, 'Key ID'],
];
/** Values whose placeholder says more than their role. */
const namedByPlaceholder =
	/^(?:scope (?:role|permission)|parameter header|resource (?:service|valid)|subject certificate)/;
/** Parts of the names of placeholders in words for people. */
const partNames: Readonly<Record<string, string>> = {
	algo: 'algorithm',
	api: 'API',
	app: 'application',
	appid: 'application ID',
	brk: 'broker',
	cert: 'certificate',
	certs: 'certificates',
	crl: 'CRL',
	guid: 'GUID',
	http: 'HTTP',
	id: 'ID',
	ids: 'IDs',
	idp: 'identity provider',
	jwt: 'JWT',
	list: 'resources',
	max: 'maximum',
	min: 'minimum',
	num: 'number',
	oid: 'object ID',
	param: 'parameter',
	reg: 'registered',
	req: 'requested',
	res: 'resource',
	saml: 'SAML',
	ski: 'key ID',
	sp: 'service principal',
	uri: 'URI',
	url: 'URL',
	val: 'value',
	xml: 'XML',
};
/** Names that say nothing without the words beside them. */
const generic = /^(?:id|identifier|method|name|names|num|obj|source|state|status|type|uri|url|value|values|version|x)$/;
/** Words beside a placeholder that do not say what it is. */
const empty =
	/^(?:a|an|and|are|as|be|by|code|contain|does|expected|following|for|found|from|has|id|identifier|in|invalid|is|it|must|name|named|no|not|of|on|only|or|required|specified|supported|than|that|the|to|type|unexpected|unknown|unsupported|uri|url|valid|value|values|was|with|your)$/;

function partsOf(name: string): string[] {
	return name
		.replace(/([a-z\d])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.split(/[^a-z\d]+/)
		.filter((part) => part !== '');
}

function capitalize(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function wordsOf(items: readonly TemplateItem[]): string[] {
	return items.flatMap((item) => (item.kind === 'word' ? [item.word] : []));
}

function describeTime(parts: readonly string[], before: readonly string[], value: string): string {
	const context = ` ${before.join(' ')} {${parts.join(' ')}}`;
	const label = timeLabels.find(([pattern]) => pattern.test(context))?.[1] ?? roleNames.time;
	return label === 'Lifetime' && /^\d+$/.test(value) ? 'Lifetime (seconds)' : label;
}

function isSlotOf(item: TemplateItem, role: ValueRole): item is SlotItem {
	return item.kind === 'slot' && item.role === role;
}

function findQualifier(
	items: readonly TemplateItem[],
	{ name, role }: SlotItem,
	shown: ValueRole,
	before: readonly string[],
): string | undefined {
	const parts = partsOf(name).map((part) => (part === 'request' ? 'requested' : (partNames[part] ?? part)));
	const own = parts.find((part) => qualifiers.test(part));
	if (presentedRoles.has(role)) {
		if (own !== undefined && own !== 'token') return own;
		const isAgainst = items.some((item) => isSlotOf(item, role) && /^(?:expected|allowed)/.test(item.name));
		return isAgainst || before.slice(-3).includes('presented') ? 'presented' : undefined;
	}
	if (own !== undefined || !shown.startsWith('application')) return own;
	const beside = before.slice(-4).filter((word) => qualifierBefore.test(word));
	return beside.length === 1 ? beside[0] : undefined;
}

/** What a placeholder without a role of its own is, by its name or the words beside it. */
function describeOther({ name }: SlotItem, before: readonly string[], behind: readonly string[]): string {
	const parts = partsOf(name);
	const isGeneric = parts.length === 1 && generic.test(parts[0] ?? '');
	const own = parts.map((part) => partNames[part] ?? part).join(' ');
	if (!isGeneric) return capitalize(own);
	const noun = [...before.slice(-4).reverse(), ...behind.slice(0, 2)].find((word) => !empty.test(word) && word !== own);
	if (noun === undefined) return capitalize(own);
	return capitalize(/^(?:method|type|version|state|status)$/.test(own) ? `${noun} ${own}` : noun);
}

/** Whether another placeholder of the same role is an id, so that this one is the name beside it. */
function isNameBesideId(items: readonly TemplateItem[], { name, role }: SlotItem): boolean {
	const hasName = (one: string): boolean => partsOf(one).includes('name');
	if (!hasName(name) || (role !== 'tenant' && role !== 'resource')) return false;
	return items.some((item) => isSlotOf(item, role) && !hasName(item.name));
}

/**
 * What the value of a placeholder is for a reader, by the words around it and by its name.
 * @example nameValue(compileTemplate('50173', "issued on '{authTime}'").items, 2, 'time', '…') // => 'Issued at'
 */
export function nameValue(items: readonly TemplateItem[], place: number, role: ValueRole, value: string): string {
	const slot = items[place];
	if (slot?.kind !== 'slot') return '';
	const before = wordsOf(items.slice(0, place)).slice(-8);
	const parts = partsOf(slot.name);
	if (role === 'time') return describeTime(parts, before, value);
	const named = `${role} ${parts.join(' ')}`;
	if (role === 'other' || namedByPlaceholder.test(named))
		return describeOther(slot, before, wordsOf(items.slice(place + 1)));
	const exact = exactNames.find(([pattern]) => pattern.test(named))?.[1] ?? roleNames[role];
	const name = isNameBesideId(items, slot) ? `${exact} name` : exact;
	const qualifier = findQualifier(items, slot, role, before);
	if (qualifier === undefined || name.toLowerCase().startsWith(qualifier)) return name;
	return `${capitalize(qualifier)} ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
