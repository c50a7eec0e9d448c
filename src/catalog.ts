import { getCollection, type CollectionEntry } from 'astro:content';
import { listAskedActors } from './model/codes/asked-actors.ts';
import { judgeCauses, type Judgement } from './model/codes/causes.ts';
import { indexChanges, type FindLastChange, type IdentifiedChange } from './model/codes/changes.ts';
import { indexDetections, type TakenCode } from './model/codes/detections.ts';
import { groupFamilies, type Family } from './model/codes/family.ts';
import { chooseOfficialText } from './model/codes/official.ts';
import { indexPageTexts } from './model/codes/page-texts.ts';
import { relateBothWays, type MutualRelation } from './model/codes/relations.ts';
import { chooseRelations } from './model/codes/relatives.ts';
import { describeAlike, findAlikeCodes, type AlikeCode } from './model/likeness/alike-texts.ts';
import { chooseTwins, findTwins } from './model/likeness/twins.ts';
import type { Area } from './schema/area.ts';
import type { Code } from './schema/code.ts';
import type { Disagreement } from './schema/detection.ts';
import type { OtherFamily } from './schema/other-family.ts';
import type { PageText } from './schema/page-text.ts';

/** One code, joined with everything that its page shows. */
export interface CatalogCode extends Code, Judgement {
	/** The number, such as `50058`. */
	readonly id: string;
	/** The area that it belongs to. */
	readonly areaEntry: CatalogArea;
	/** Codes whose numbers share its beginning. */
	readonly family: Family;
	/** Codes that name it or that it names, and those with the same or nearly the same text. */
	readonly relations: readonly MutualRelation[];
	/** Of a code of which only the message is known, the relations that have the same or nearly the same text. */
	readonly alike: readonly AlikeCode[];
	/** Of a code with causes, codes of which only the message is known and whose pages lead to it by that message. */
	readonly twins: readonly AlikeCode[];
	/** The newest entry of the history that concerns it. */
	readonly lastChange: IdentifiedChange | undefined;
	/** What the sign-in page says for it. */
	readonly pageTexts: readonly PageText[];
	/** What public rules, queries, workbooks and tools take it for. */
	readonly detections: readonly TakenCode[];
	/** Who of them takes it for what, where they disagree. */
	readonly disagreement: Disagreement | undefined;
	/** The collection entry, for rendering. */
	readonly entry: CollectionEntry<'codes'>;
}

/** One area with its id. */
export interface CatalogArea extends Area {
	/** The key in `content/areas.yaml`. */
	readonly id: string;
}

/** The codes of another product, with the id of its family. */
export interface CatalogFamily extends OtherFamily {
	/** The name of its file in `content/other-codes`. */
	readonly id: string;
}

/** Everything that the site knows, sorted and cross-checked. */
export interface Catalog {
	/** All codes by number. */
	readonly codes: readonly CatalogCode[];
	/** All areas in the order of the file. */
	readonly areas: readonly CatalogArea[];
	/** All guides in their order. */
	readonly guides: readonly CollectionEntry<'guides'>[];
	/** All values of the OAuth field `error`, the reference document's first. */
	readonly oauthErrors: readonly CollectionEntry<'oauthErrors'>[];
	/** The codes of other products, by title. */
	readonly otherFamilies: readonly CatalogFamily[];
	/** The history of the content, the newest first. */
	readonly changes: readonly IdentifiedChange[];
	/** What the sign-in page says in place of codes. */
	readonly pageTexts: readonly PageText[];
	/** The title of the guide of an id. */
	readonly guideTitle: (id: string) => string;
	/** The code of an id, or nothing. */
	readonly code: (id: string) => CatalogCode | undefined;
}

let loaded: Promise<Catalog> | undefined;

/** The catalog, read once for a build. Throws when an entry names an area or a code that does not exist. */
export function loadCatalog(): Promise<Catalog> {
	loaded ??= readCatalog();
	return loaded;
}

async function readCatalog(): Promise<Catalog> {
	const [
		codeEntries,
		areaEntries,
		guides,
		oauthErrors,
		otherFamilies,
		changeEntries,
		pageTextEntries,
		detections,
		disagreements,
	] = await Promise.all([
		getCollection('codes'),
		getCollection('areas'),
		getCollection('guides'),
		getCollection('oauthErrors'),
		getCollection('otherFamilies'),
		getCollection('changes'),
		getCollection('pageTexts'),
		getCollection('detections'),
		getCollection('disagreements'),
	]);
	const areas = areaEntries.map(({ id, data }) => ({ id, ...data }));
	const changes = changeEntries.map(({ id, data }) => ({ ...data, id })).sort(byNewest);
	const pageTexts = pageTextEntries.map(({ data }) => data);
	const codes = joinCodes(codeEntries, {
		areas: new Map(areas.map((area) => [area.id, area])),
		findLastChange: indexChanges(changes),
		pageTexts: indexPageTexts(pageTexts),
		detections: indexDetections(detections.map(({ data }) => data)),
		disagreements: new Map(disagreements.map(({ data }) => [data.code, data])),
	});
	const byId = new Map(codes.map((code) => [code.id, code]));
	return {
		codes,
		areas,
		changes,
		pageTexts,
		guides: guides.sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id)),
		oauthErrors: oauthErrors.sort(
			(a, b) => Number(!a.data.description) - Number(!b.data.description) || a.id.localeCompare(b.id),
		),
		otherFamilies: otherFamilies
			.map(({ id, data }) => ({ id, ...data }))
			.sort((a, b) => a.title.localeCompare(b.title, 'en')),
		guideTitle: (id) => guides.find((guide) => guide.id === id)?.data.title ?? id,
		code: (id) => byId.get(id),
	};
}

/** What codes are joined with. */
interface AboutCodes {
	readonly areas: ReadonlyMap<string, CatalogArea>;
	readonly findLastChange: FindLastChange;
	readonly pageTexts: ReadonlyMap<string, readonly PageText[]>;
	readonly detections: ReadonlyMap<string, readonly TakenCode[]>;
	readonly disagreements: ReadonlyMap<string, Disagreement>;
}

function joinCodes(
	entries: CollectionEntry<'codes'>[],
	{ areas, findLastChange, pageTexts, detections, disagreements }: AboutCodes,
): CatalogCode[] {
	const ids = entries.map(({ id }) => id);
	const families = groupFamilies(ids);
	const relations = relateBothWays(new Map(entries.map(({ id, data }) => [id, data.related])));
	const alikeCodes = findAlikeCodes(
		entries.map(({ id, data }) => ({
			...data,
			id,
			official: 'official' in data ? chooseOfficialText(data.official) : undefined,
		})),
	);
	const twins = findTwins(alikeCodes);
	return entries
		.map((entry): CatalogCode => {
			const areaEntry = areas.get(entry.data.area);
			const family = families.get(entry.id);
			// The content check says the same before a build; under `astro dev` a page can change after it.
			if (!areaEntry || !family) throw new Error(missingArea(entry, [...areas.keys()]));
			const code = { ...entry.data, ...judgeCode(entry.data), id: entry.id };
			const lastChange = findLastChange(code);
			const written = relations.get(entry.id) ?? [];
			const alike = preferWritten(alikeCodes.get(entry.id) ?? [], written);
			return {
				...code,
				areaEntry,
				family,
				relations: joinRelations(entry.id, written, alike),
				alike,
				twins: chooseTwins(twins.get(entry.id) ?? [], chooseRelations(written)),
				lastChange,
				pageTexts: pageTexts.get(entry.id) ?? [],
				detections: detections.get(entry.id) ?? [],
				disagreement: disagreements.get(entry.id),
				entry,
			};
		})
		.sort((a, b) => Number(a.id) - Number(b.id));
}

/** What follows from the causes of a code, or without any from its messages, who can act. */
function judgeCode({ causes, messages = [] }: Code): Judgement {
	const asked = causes ? [] : listAskedActors(messages);
	return { ...judgeCauses(causes), ...(asked.length > 0 && { actors: asked }) };
}

/** What people wrote comes first and is not said again. */
function joinRelations(
	id: string,
	written: readonly MutualRelation[],
	alike: readonly AlikeCode[],
): readonly MutualRelation[] {
	const known = new Set(written.map(({ code }) => code));
	const derived = alike.filter(({ code }) => !known.has(code));
	return [...written, ...derived.map((other) => ({ code: other.code, why: describeAlike(id, other) }))];
}

/** What people wrote of two codes says more than what is derived from their texts. */
function preferWritten(alike: readonly AlikeCode[], written: readonly MutualRelation[]): readonly AlikeCode[] {
	return alike.map((one) => ({ ...one, remark: written.find(({ code }) => code === one.code)?.why ?? one.remark }));
}

/** Ids are the day and a number within it; numbers are compared as numbers. */
function byNewest(a: IdentifiedChange, b: IdentifiedChange): number {
	return b.id.localeCompare(a.id, 'en', { numeric: true });
}

function missingArea(entry: CollectionEntry<'codes'>, areas: readonly string[]): string {
	return `content/codes/${entry.id}.md: area: expected one of ${areas.join(', ')}, received ${entry.data.area}. Name an existing area or add it to content/areas.yaml.`;
}
