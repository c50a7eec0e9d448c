import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainText } from './plain-text.ts';

describe('toPlainText', () => {
	test.each([
		[
			'one level of URL encoding',
			'error_description=AADSTS50011%3a+The+reply+URL',
			'error_description=AADSTS50011: The reply URL',
		],
		['four levels of URL encoding', 'AADSTS50011%2525253a%25252520The', 'AADSTS50011: The'],
		['URL encoding cut in the middle of a character', 'caf%C3%A9 %E2%80', 'café %E2%80'],
		['a plus that joins strings, not words', "a + b and 'x' + y", "a + b and 'x' + y"],
		['JSON escapes', String.raw`\"AADSTS50011\": x.\r\nTrace ID`, '"AADSTS50011": x.\n\nTrace ID'],
		['JSON escapes inside JSON escapes', String.raw`{\\\"error\\\":\\\"a\\\"}\\r\\nnext`, '{"error":"a"}\n\nnext'],
		['Unicode escapes', String.raw`user\u0027s \x27x\x27`, "user's 'x'"],
		['strings of Python', `{u'error': b'invalid_grant'}`, `{'error': 'invalid_grant'}`],
		['a string printed in pieces', `"no session.\\r\\n" +\n    'Trace ID: 1'`, '"no session.\n\nTrace ID: 1\''],
		['HTML entities', 'user&#39;s&nbsp;session &lt;x&gt; &quot;y&quot; &#x27;z&#x27;', `user's session <x> "y" 'z'`],
		['formatting tags', 'AADSTS<b>50058</b><br/>Trace <id>', 'AADSTS50058\nTrace <id>'],
		['mojibake', 'weâ€™re having trouble', 'we’re having trouble'],
		['text that only looks like mojibake', 'Ärger für Öl', 'Ärger für Öl'],
		['full-width characters', 'ＡＡＤＳＴＳ５００５８：', 'AADSTS50058:'],
		['links inside a number', 'AADSTS700[21](https://example.com/issues/21)1:', 'AADSTS700211:'],
		['emphasis', '**Error** `AADSTS50058`', 'Error AADSTS50058'],
		['quotation and diff marks', '> a\n+ b\n- c', 'a\nb\n c'],
		['invisible characters', 'AAD\u200bSTS\u00ad50058', 'AADSTS50058'],
		[
			'text fragments of addresses',
			'x#:~:text=se.-,AADSTS900561,-%3A%20The%20endpoint',
			'x#:~:text=se. AADSTS900561 : The endpoint',
		],
	])('undoes %s', (_, pasted, plain) => {
		expect(toPlainText(pasted)).toBe(plain);
	});

	test('leaves ordinary sentences as they are', () => {
		fc.assert(
			fc.property(fc.array(fc.stringMatching(/^[A-Za-z]{1,12}$/)), (words) => {
				expect(toPlainText(words.join(' '))).toBe(words.join(' '));
			}),
		);
	});
	test('never throws', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => typeof toPlainText(text) === 'string'),
		);
	});
});
