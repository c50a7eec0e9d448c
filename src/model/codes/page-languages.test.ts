import { expect, test } from 'vitest';
import { groupByLanguage } from './page-languages.ts';

const source = 'https://example.com';
const text = (language: 'de' | 'en' | 'ja', words: string) =>
	({ text: words, language, part: 'title', source }) as const;

test('texts are by language, English first, the others in their order', () => {
	const texts = [text('ja', '詳細情報が必要'), text('en', 'One'), text('de', 'Eins'), text('en', 'Two')];
	expect(groupByLanguage(texts).map(({ language, name, texts }) => [language, name, texts.length])).toEqual([
		['en', 'English', 2],
		['ja', 'Japanese', 1],
		['de', 'German', 1],
	]);
});
