import { describe, expect, test } from 'vitest';
import { decodeEntities, removeFormattingTags } from './html.ts';

describe('decodeEntities', () => {
	test.each([
		['names', '&quot;a&quot; &lt;b&gt; &apos;c&apos;', `"a" <b> 'c'`],
		['typographic names', '&ldquo;a&rdquo;&mdash;&lsquo;b&rsquo;&ndash;c&hellip;', '“a”—‘b’–c…'],
		['names of punctuation', 'AADSTS50058&colon; a&comma; b&period;', 'AADSTS50058: a, b.'],
		['names in capitals', '&AMP; &Lt;', '& <'],
		['names without a semicolon', 'a &amp b', 'a & b'],
		['decimal numbers', 'the user&#39;s&#160;app', "the user's\u00a0app"],
		['hexadecimal numbers', '&#x27;a&#X2019;', "'a’"],
		['numbers of one digit', '&#9;&#x9;', '\t\t'],
		['the first and the last character', '&#1;&#x10ffff;', '\u0001\u{10ffff}'],
		['characters beyond the first 65,536', '&#128274;', '🔒'],
	])('undoes %s', (_, text, plain) => {
		expect(decodeEntities(text)).toBe(plain);
	});
	test('undoes one level at a time', () => {
		expect(decodeEntities('&amp;lt;b&amp;gt;')).toBe('&lt;b&gt;');
	});
	test.each([
		['names that it does not know', 'a &unknown; b'],
		['parameters of an address', '?code=50058&error=x&state=1'],
		['an ampersand alone', 'a & b'],
		['the number nought', '&#0;'],
		['numbers that no character has', '&#9999999; &#xffffff;'],
	])('leaves %s as they are', (_, text) => {
		expect(decodeEntities(text)).toBe(text);
	});
});

describe('removeFormattingTags', () => {
	test.each([
		['a tag that only formats leaves no gap', '<b>AADSTS</b><span class="n">50058</span>', 'AADSTS50058'],
		['an empty tag for a possible break leaves no gap', 'AADSTS<wbr>50058', 'AADSTS50058'],
		['an empty tag that closes itself leaves no gap', 'AADSTS<wbr/>50058', 'AADSTS50058'],
		['a link leaves its words', 'see <a href="https://example.com">this</a>.', 'see this.'],
		['a tag that ends a line becomes one', 'one<br>two<BR />three', 'one\ntwo\nthree'],
		['paragraphs and headings become lines', '<h1>a</h1><p>b</p>', '\na\n\nb\n'],
		['cells of a table become lines', '<tr><td>a</td></tr>', '\n\na\n\n'],
	])('%s', (_, text, plain) => {
		expect(removeFormattingTags(text)).toBe(plain);
	});
	test.each(['tenant <id> is', '<script>x</script>', 'a < b > c', '<body>', 'list<string>', '<paragraph>'])(
		'%j may be what someone put for a value and stays',
		(text) => {
			expect(removeFormattingTags(text)).toBe(text);
		},
	);
});
