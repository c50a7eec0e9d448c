import type { Cause } from '../../schema/cause.ts';
import type { Code } from '../../schema/code.ts';
import type { Disagreement } from '../../schema/detection.ts';
import type { OfficialTexts } from '../../schema/official.ts';
import type { PageText } from '../../schema/page-text.ts';
import {
	dataVersion,
	type PublishedBrief,
	type PublishedCode,
	type PublishedList,
} from '../../schema/published-code.ts';
import type { Judgement } from '../codes/causes.ts';
import { actors as actorLabels, credentials, describeCertainty, kinds, retries, tiers } from '../codes/labels.ts';
import type { IdentifiedChange } from '../codes/changes.ts';
import type { TakenCode } from '../codes/detections.ts';
import type { Family } from '../codes/family.ts';
import { logQueries } from '../codes/log-queries.ts';
import { chooseOfficialText, findOtherText } from '../codes/official.ts';
import { officialPageAddress, officialPages } from '../codes/official-page.ts';
import type { MutualRelation } from '../codes/relations.ts';
import type { AddressTo } from '../site/addresses.ts';
import { editionIds, editions } from '../site/editions.ts';
import { dataLicence } from '../site/site.ts';

/** What published data takes from a code. */
export interface PublishableCode extends Code, Judgement {
	readonly id: string;
	readonly relations: readonly MutualRelation[];
	readonly family: Family;
	readonly lastChange?: IdentifiedChange | undefined;
	readonly pageTexts: readonly PageText[];
	readonly detections: readonly TakenCode[];
	readonly disagreement?: Disagreement | undefined;
	readonly entry: { readonly body?: string | undefined };
}

/** Where the JSON Schema of the published data is. */
export const schemaPath = `/schema/codes-${dataVersion}.json`;

/** A code as `/codes.json` lists it. */
export function publishBrief(code: PublishableCode, addressTo: AddressTo): PublishedBrief {
	const { id, tier, title, symbol, summary, kind, actors, retry, area, flows, credential, confidence, oauth } = code;
	const { reviewed, unreviewed } = code;
	const known = { symbol, summary, kind, actors, retry, flows, credential, confidence, oauth, reviewed, unreviewed };
	return { id, tier, title, area, ...known, ...publishLabels(code), url: addressTo(`/codes/${id}`) };
}

/** The words that pages show for the values of a code. */
function publishLabels(code: PublishableCode) {
	const { tier, kind, actors, retry, credential } = code;
	return {
		tierLabel: tiers[tier].name,
		kindLabel: kind && kinds[kind].name,
		actorLabels: actors?.map((actor) => actorLabels[actor].name),
		retryLabel: retry && retries[retry].name,
		credentialLabel: credential && credentials[credential].name,
		certainty: describeCertainty(code),
	};
}

/** A code as `/codes/50058.json`. */
export function publishCode(code: PublishableCode, addressTo: AddressTo): PublishedCode {
	const { id, official, messages, examples, aliases, causes, relations, family, sources, searched, entry, lastChange } =
		code;
	return {
		...publishHead(addressTo),
		...publishBrief(code, addressTo),
		official: chooseOfficialText(official),
		officialGlobal: findOtherText(official),
		editions: official && publishEditions(official),
		messages,
		pageTexts: code.pageTexts.length > 0 ? code.pageTexts.map(publishPageText) : undefined,
		examples,
		aliases,
		causes: causes?.map((cause) => publishCause(cause, addressTo)),
		help: publishHelp(entry.body ?? '', addressTo),
		searched,
		related: [...relations],
		family: { shorter: [...family.shorter], longer: [...family.longer] },
		logQueries: [...logQueries(id)],
		detections: code.detections.length > 0 ? code.detections.map(publishDetection) : undefined,
		detectionsDisagree: code.disagreement?.text,
		lookUp: officialPages.map((cloud) => ({ cloud: cloud.name, url: officialPageAddress(cloud, id) })),
		sources,
		lastChange: lastChange && publishChange(lastChange, addressTo),
	};
}

/** All codes as `/codes.json`. */
export function publishList(
	codes: readonly PublishableCode[],
	areas: PublishedList['areas'],
	addressTo: AddressTo,
): PublishedList {
	return { ...publishHead(addressTo), areas, codes: codes.map((code) => publishBrief(code, addressTo)) };
}

function publishHead(addressTo: AddressTo): Pick<PublishedCode, '$schema' | 'version' | 'licence'> {
	return { $schema: addressTo(schemaPath), version: dataVersion, licence: dataLicence };
}

function publishChange({ id, date, kind, text }: IdentifiedChange, addressTo: AddressTo): PublishedCode['lastChange'] {
	return { date, kind, text, url: `${addressTo('/changes')}#${id}` };
}

/** The editions of the reference document that have the code. */
function publishEditions(official: OfficialTexts): NonNullable<PublishedCode['editions']> {
	const present = editionIds.filter((id) => official[id] !== undefined);
	return present.map((id) => ({ id, name: editions[id].name, date: editions[id].date, url: editions[id].url }));
}

/** Its id and its day are for editors. */
function publishPageText({ about, texts, codes }: PageText): NonNullable<PublishedCode['pageTexts']>[number] {
	return { about, texts, codes };
}

/** Its id is for editors. */
function publishDetection({
	source,
	kind,
	title,
	url,
	as,
}: TakenCode): NonNullable<PublishedCode['detections']>[number] {
	return { source, kind, title, url, as };
}

function publishCause(cause: Cause, addressTo: AddressTo): Cause {
	const fixes = cause.fixes.map((fix) =>
		fix.steps === undefined ? fix : { ...fix, steps: publishHelp(fix.steps, addressTo) },
	);
	return { ...cause, fixes };
}

/** The body with complete addresses and without notes to editors. */
function publishHelp(body: string, addressTo: AddressTo): string {
	return body
		.replace(/<!--[\s\S]*?-->\n*/g, '')
		.replace(/\]\((\/[^)\s]*)\)/g, (_, path: string) => `](${addressTo(path)})`)
		.trim();
}
