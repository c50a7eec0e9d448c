import { expect, test } from 'vitest';
import { escapeXml } from './xml.ts';

test.each([
	[`<a href="x">Tom & Jerry's</a>`, '&lt;a href=&quot;x&quot;&gt;Tom &amp; Jerry&apos;s&lt;/a&gt;'],
	['bell\u0007 and tab\t', 'bell and tab\t'],
	['plain', 'plain'],
])('%j is escaped as %j', (text, expected) => {
	expect(escapeXml(text)).toBe(expected);
});
