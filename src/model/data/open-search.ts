import type { AddressTo } from '../site/addresses.ts';
import { siteName, siteSummary } from '../site/site.ts';
import { escapeXml } from './xml.ts';

/** The OpenSearch 1.1 description by which a browser offers the site's search as a keyword. */
export function describeSearch(addressTo: AddressTo): string {
	const search = escapeXml(addressTo('/search'));
	return `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(siteName.slice(0, 16))}</ShortName>
<Description>${escapeXml(siteSummary)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${escapeXml(addressTo('/favicon.svg'))}</Image>
<Url type="text/html" template="${search}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(addressTo('/opensearch.xml'))}"/>
</OpenSearchDescription>
`;
}
