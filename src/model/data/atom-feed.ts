import type { IdentifiedChange } from '../codes/changes.ts';
import { describeSubject, type GuideTitle } from '../codes/change-subject.ts';
import { changeKinds } from '../codes/labels.ts';
import type { AddressTo } from '../site/addresses.ts';
import { siteName } from '../site/site.ts';
import { escapeXml } from './xml.ts';

/** So many entries that a reader who comes once a month misses none. */
const mostEntries = 100;

/**
 * The Atom feed (RFC 4287) of changes.
 * @param changes the newest first, at least one
 * @throws when there is no change: a feed needs a date
 */
export function writeAtomFeed(
	changes: readonly IdentifiedChange[],
	addressTo: AddressTo,
	guideTitle: GuideTitle,
): string {
	const [newest] = changes;
	if (!newest) throw new Error('content/changes.yaml: expected at least one change, received none.');
	const self = escapeXml(addressTo('/changes.xml'));
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${self}</id>
<title>${escapeXml(`${siteName}: changes`)}</title>
<subtitle>What changed in the content.</subtitle>
<updated>${toInstant(newest.date)}</updated>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${escapeXml(addressTo('/changes'))}"/>
<author><name>${escapeXml(siteName)}</name></author>
${changes
	.slice(0, mostEntries)
	.map((change) => writeEntry(change, addressTo, guideTitle))
	.join('\n')}
</feed>
`;
}

function writeEntry(change: IdentifiedChange, addressTo: AddressTo, guideTitle: GuideTitle): string {
	const address = escapeXml(`${addressTo('/changes')}#${change.id}`);
	return `<entry>
<id>${address}</id>
<title>${escapeXml(`${changeKinds[change.kind].name}: ${describeSubject(change, guideTitle)}`)}</title>
<updated>${toInstant(change.date)}</updated>
<link rel="alternate" type="text/html" href="${address}"/>
<category term="${change.kind}"/>
<summary>${escapeXml(change.text)}</summary>
</entry>`;
}

function toInstant(day: string): string {
	return `${day}T00:00:00Z`;
}
