import type { PublishedCode } from '../../schema/published-code.ts';
import { nameOrigin } from '../codes/detections.ts';
import { describeSearched } from '../codes/searched.ts';
import {
	actors,
	changeKinds,
	credentials,
	evidenceKinds,
	flows,
	kinds,
	questions,
	retries,
	tiers,
} from '../codes/labels.ts';
import { groupByLanguage } from '../codes/page-languages.ts';
import { referenceDocument } from '../site/site.ts';

/**
 * The page of a code as plain Markdown, with the facts, texts and queries that the page generates.
 * @param code the code as it is published
 * @param area what its area is called
 */
export function writeMarkdownPage(code: PublishedCode, area: string): string {
	const { id, title, symbol, summary, url, help } = code;
	const parts = [
		`# AADSTS${id}: ${title}`,
		symbol && `\`${symbol}\``,
		summary,
		writeFacts(code, area),
		writeCauses(code),
		help,
		writeTexts(code),
		writePageTexts(code),
		writeQueries(code),
		writeDetections(code),
		writeRelated(code),
		writeSources(code),
		`Page: <${url}>`,
		code.licence,
	];
	return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function writeFacts(code: PublishedCode, area: string): string {
	const { tier, kind, actors: who, retry, credential, certainty, searched, reviewed, unreviewed, lastChange } = code;
	const facts = [
		['Tier', certainty && `${tiers[tier].name}. ${certainty}`],
		[questions.kind.label, kind && `${kinds[kind].name}. ${kinds[kind].meaning}`],
		[questions.actors.label, who?.map((actor) => actors[actor].name).join(', ')],
		[questions.retry.label, retry && `${retries[retry].name}. ${retries[retry].meaning}`],
		[questions.credential.label, credential && `${credentials[credential].name}. ${credentials[credential].meaning}`],
		['Area', area],
		['Seen in flows', code.flows?.map((flow) => flows[flow]).join(', ')],
		['OAuth responses seen', code.oauth?.map(describeOauth).join('; ')],
		['Searched in vain', searched && describeSearched(searched)],
		['Last reviewed', unreviewed ? 'Not yet' : reviewed],
		['Last change', lastChange && `${lastChange.date}, ${changeKinds[lastChange.kind].name}: ${lastChange.text}`],
		['Check at Microsoft', code.lookUp.map(({ cloud, url }) => `[${cloud}](${url})`).join(', ')],
	] as const;
	return facts.flatMap(([name, value]) => (value ? [`- ${name}: ${value}`] : [])).join('\n');
}

function describeOauth({ error, suberror, status, source }: NonNullable<PublishedCode['oauth']>[number]): string {
	const value = [error, suberror].filter(Boolean).join(' / ');
	return `\`${value}\`${status === undefined ? '' : `, HTTP ${status}`} (<${source}>)`;
}

function writeCauses({ causes = [] }: PublishedCode): string {
	const written = causes.map(({ title, sign, fixes, evidence }) => {
		const done = fixes.map(({ actor, answer, steps }) =>
			[`**${actors[actor].name}:** ${answer}`, steps].filter(Boolean).join('\n\n'),
		);
		const proof = evidence.map((piece) =>
			piece.kind === 'inferred'
				? evidenceKinds.inferred.name
				: `[${evidenceKinds[piece.kind].name.toLowerCase()}](${piece.url})`,
		);
		return [`### ${title}`, `How to tell: ${sign}`, ...done, `Evidence: ${proof.join(', ')}`].join('\n\n');
	});
	return written.length > 0 ? ['## Causes and fixes', ...written].join('\n\n') : '';
}

function writeTexts(code: PublishedCode): string {
	const { messages = [], examples = [] } = code;
	const printed = messages.map(({ template, source }) => `- ${fenceInline(template)} (<${source}>)`).join('\n');
	const parts = [
		writeOfficial(code),
		printed && `Messages shown by Microsoft:\n\n${printed}`,
		examples.length > 0 && `Examples, identifiers invented:\n\n${examples.map((text) => fence(text)).join('\n\n')}`,
	].filter(Boolean);
	return parts.length > 0 ? ['## Exact messages', ...parts].join('\n\n') : '';
}

function writeOfficial({ official, officialGlobal, editions = [] }: PublishedCode): string {
	const [global, china] = (['global', 'china'] as const).map((id) => editions.filter((edition) => edition.id === id));
	if (official === undefined) return '';
	if (officialGlobal === undefined) return writeQuotation(official, editions);
	return [writeQuotation(officialGlobal, global ?? []), writeQuotation(official, china ?? [])].join('\n\n');
}

function writeQuotation(text: string, editions: NonNullable<PublishedCode['editions']>): string {
	const { title, licence, licenceUrl } = referenceDocument;
	const names = editions.map(({ name, date }) => `${name} ${date}`).join(', ');
	return `${quote(text)}\n\nReference document (${names}): [${title}](${editions[0]?.url ?? referenceDocument.url}), Microsoft, [${licence}](${licenceUrl})`;
}

function writePageTexts({ pageTexts = [] }: PublishedCode): string {
	const written = pageTexts.map(({ about, texts, codes }) => {
		const shown = groupByLanguage(texts).map(({ name, texts: inLanguage }) =>
			inLanguage.map(({ text, source }) => `- ${name}: ${fenceInline(text)} (<${source}>)`).join('\n'),
		);
		const told = codes.map(({ code, tells, source }) => `- AADSTS${code}: ${tells} (<${source}>)`);
		return [about, shown.join('\n'), 'How to tell the code:', told.join('\n')].join('\n\n');
	});
	return written.length > 0 ? ['## What the sign-in page says', ...written].join('\n\n') : '';
}

function writeQueries({ logQueries }: PublishedCode): string {
	const queries = logQueries.map(({ title, text, note, id }) => `### ${title}\n\n${fence(text, id)}\n\n${note}`);
	return ['## Find it in the sign-in logs', ...queries].join('\n\n');
}

function writeDetections({ detections = [], detectionsDisagree }: PublishedCode): string {
	const lines = detections.map(
		(detection) =>
			`- [${escapeBrackets(detection.title)}](${detection.url}) (${nameOrigin(detection)}): ${detection.as}`,
	);
	const parts = ['## Detections that name this code', detectionsDisagree, lines.join('\n')].filter(Boolean);
	return lines.length > 0 ? parts.join('\n\n') : '';
}

function writeRelated({ related, family }: PublishedCode): string {
	const lines = related.map(({ code, why }) => `- AADSTS${code}: ${why}`);
	const named = new Set(related.map(({ code }) => code));
	const others = [...family.shorter, ...family.longer].filter((id) => !named.has(id)).map((id) => `AADSTS${id}`);
	if (others.length > 0) lines.push(`- Codes that begin with the same digits: ${others.join(', ')}`);
	return lines.length > 0 ? `## Related codes\n\n${lines.join('\n')}` : '';
}

function writeSources({ sources }: PublishedCode): string {
	const lines = sources.map(({ title, url, checked }) => `- [${escapeBrackets(title)}](${url}) (read ${checked})`);
	return lines.length > 0 ? `## Sources\n\n${lines.join('\n')}` : '';
}

function escapeBrackets(text: string): string {
	return text.replace(/[[\]]/g, '\\$&');
}

function quote(text: string): string {
	return text.replace(/^/gm, '> ');
}

/** A code block whose fence is longer than any inside. */
function fence(text: string, language = 'text'): string {
	const marks = '`'.repeat(Math.max(3, longestRun(text) + 1));
	return `${marks}${language}\n${text}\n${marks}`;
}

function fenceInline(text: string): string {
	const marks = '`'.repeat(longestRun(text) + 1);
	return `${marks}${marks.length > 1 ? ' ' : ''}${joinLines(text)}${marks.length > 1 ? ' ' : ''}${marks}`;
}

function joinLines(text: string): string {
	const lines = text.split('\n').map((line) => line.trim());
	return lines.filter((line) => line !== '').join(' ');
}

function longestRun(text: string): number {
	return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
