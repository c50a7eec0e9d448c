import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainText } from '../text/plain-text.ts';
import { listNames } from './foreign-names.ts';
import { isPlainWords } from './plain-words.ts';

describe('plain words', () => {
	test.each(['silent sign-in', 'prompt=none', 'AADSTS50058: Session information', "user's MFA"])('%s', (text) => {
		expect(isPlainWords(text)).toBe(true);
	});
	test.each([
		'user_null',
		'itemNotFound',
		'ErrorItemNotFound',
		'user&#95;null',
		'user%5Fnull',
		'user\\u005fnull',
		'user＿null',
	])('%s is something else', (text) => {
		expect(isPlainWords(text)).toBe(false);
	});
	test('hold no name of an error', () => {
		const pieces = [
			'error',
			'code',
			'sub',
			'Mailbox',
			'Error',
			'Item',
			'_',
			'-',
			':',
			' ',
			'=',
			'"',
			'%5F',
			'&#95;',
			'a',
			'B',
			'5',
			'.',
			'/',
		];
		const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 12 });
		fc.assert(
			fc.property(texts, (parts) => {
				const text = parts.join('');
				expect(isPlainWords(text) && listNames(toPlainText(text)).length > 0).toBe(false);
			}),
		);
	});
});
