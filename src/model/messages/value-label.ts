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
	[/ lifetime .*\{| \{max/, 'Lifetime'],
	[/ created after \{/, 'Applications created after'],
	[/ issued? .*\{| \{\w*issue/, 'Issued at'],
	[/ \{auth/, 'Authenticated at'],
	[/ \{last written/, 'Last written at'],
];
/** What tells two values of one role apart, in the name of a placeholder or right before it. */
const qualifiers =
	/^(?:actual|broker|child|client|configured|current|expected|from|home|identity|metadata|jwt|national|parent|presented|provided|received|requested?|required|resource|saml|target|used|wrong)$/;
const qualifiersBefore: Readonly<Partial<Record<ValueRole, RegExp>>> = {
	'application-id': /^(?:client|resource|broker)$/,
	'application-name': /^(?:client|resource|broker)$/,
	issuer: /^(?:presented|expected)$/,
	subject: /^(?:presented|expected)$/,
	audience: /^(?:presented|expected)$/,
};
/** Parts of the names of placeholders in words for people. */
const partNames: Readonly<Record<string, string>> = {
	algo: 'algorithm',
	app: 'application',
	appid: 'application ID',
	brk: 'broker',
	cert: 'certificate',
	certs: 'certificates',
	crl: 'CRL',
	id: 'ID',
	ids: 'IDs',
	idp: 'identity provider',
	jwt: 'JWT',
	max: 'maximum',
	min: 'minimum',
	num: 'number',
	param: 'parameter',
	reg: 'registered',
	req: 'requested',
	res: 'resource',
	saml: 'SAML',
	ski: 'subject key identifier',
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

/** Whether another placeholder of the role is called the expected one, so that this one is what was presented. */
function isAgainstExpected(items: readonly TemplateItem[], slot: SlotItem): boolean {
	return items.some((item) => item.kind === 'slot' && item.role === slot.role && /^expected/i.test(item.name));
}

function findQualifier(
	items: readonly TemplateItem[],
	slot: SlotItem,
	role: keyof typeof roleNames,
	before: readonly string[],
): string | undefined {
	const parts = partsOf(slot.name).map((part) => partNames[part] ?? part);
	const own = parts.find((part) => qualifiers.test(part));
	const beside = qualifiersBefore[role];
	const found = own ?? before.slice(-3).findLast((word) => beside?.test(word));
	if (found !== undefined && found !== 'from') return found;
	return beside && isAgainstExpected(items, slot) ? 'presented' : undefined;
}

/** What a placeholder without a role of its own is, by its name or the words beside it. */
function describeOther({ name }: SlotItem, before: readonly string[], behind: readonly string[]): string {
	const parts = partsOf(name);
	const isGeneric = parts.length === 1 && generic.test(parts[0] ?? '');
	const own = parts.map((part) => partNames[part] ?? part).join(' ');
	if (!isGeneric) return capitalize(own);
	const noun = [...before.slice(-4).reverse(), ...behind.slice(0, 2)].find((word) => !empty.test(word));
	if (noun === undefined) return capitalize(own);
	return capitalize(/^(?:method|type|version|state|status)$/.test(own) && noun !== own ? `${noun} ${own}` : noun);
}

/**
 * What the value of a placeholder is for a reader, by the words around it and by its name.
 * @example nameValue(compileTemplate('50173', "issued on '{authTime}'").items, 2, 'time', '…') // => 'Issued at'
 */
export function nameValue(items: readonly TemplateItem[], place: number, role: ValueRole, value: string): string {
	const slot = items[place];
	if (slot?.kind !== 'slot') return '';
	const before = wordsOf(items.slice(0, place)).slice(-8);
	if (role === 'time') return describeTime(partsOf(slot.name), before, value);
	if (role === 'other') return describeOther(slot, before, wordsOf(items.slice(place + 1)));
	const name = roleNames[role];
	const qualifier = findQualifier(items, slot, role, before);
	if (qualifier === undefined || name.toLowerCase().startsWith(qualifier)) return name;
	return `${capitalize(partNames[qualifier] ?? qualifier)} ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
